package dev.muster.runtime;

import dev.muster.Rule;
import java.util.List;

/** The rules about how this process was set up. */
final class PostureRules {
    static final List<Rule<PostureFacts>> ALL = List.of(new DebugAgentRule());

    private PostureRules() {}
}
