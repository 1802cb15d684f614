package dev.muster.runtime;

import dev.muster.Rule;
import java.util.List;
import java.util.stream.Stream;

/** The rules about how this process was set up. */
final class PostureRules {
    static final List<Rule<PostureFacts>> ALL = Stream.of(
                    HeapRules.ALL,
                    VersionRules.ALL,
                    List.<Rule<PostureFacts>>of(new DebugAgentRule(), new EncodingRule()),
                    LimitRules.ALL,
                    PrivilegeRules.ALL)
            .flatMap(List::stream)
            .toList();

    private PostureRules() {}
}
