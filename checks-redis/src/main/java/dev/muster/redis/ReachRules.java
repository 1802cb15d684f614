package dev.muster.redis;

import dev.muster.Rule;
import java.util.List;

/** The rules about whether a server answers. */
final class ReachRules {
    static final List<Rule<ReachFacts>> ALL = List.of(new ConnectRule(), new WritesRule());

    private ReachRules() {}
}
