package dev.muster.redis;

import dev.muster.Rule;
import java.util.List;

/** The rules about sentinels. */
final class SentinelRules {
    static final List<Rule<SentinelFacts>> ALL = List.of(
            new SentinelNumberRule(), new SentinelQuorumRule(), new SentinelAgreeRule(), new SentinelPrimaryRule());

    private SentinelRules() {}
}
