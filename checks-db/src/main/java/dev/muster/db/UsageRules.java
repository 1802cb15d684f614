package dev.muster.db;

import dev.muster.Rule;
import java.util.List;

/** The rules about how much of a pool is in use. */
final class UsageRules {
    static final List<Rule<PoolUsage>> ALL = List.of(new PoolUsageRule(), new PoolWaitingRule());

    private UsageRules() {}
}
