package dev.muster.db;

import dev.muster.Rule;
import java.util.List;

/** The rules about how a pool is configured. */
final class PoolRules {
    static final List<Rule<PoolFacts>> ALL = List.of(
            new PoolFitsServerRule(),
            new PoolFitsRoleRule(),
            new PoolFitsCoresRule(),
            new PoolTooSmallRule(),
            new PoolLifetimeRule(),
            new PoolKeepaliveRule(),
            new PoolAcquireTimeoutRule(),
            new PoolValidationTimeoutRule(),
            new PoolLeakDetectionRule(),
            new PoolSettingIgnoredRule(),
            PoolKnobRule.TEST_QUERY,
            PoolKnobRule.MINIMUM_IDLE,
            PoolKnobRule.FAIL_FAST);

    private PoolRules() {}
}
