package dev.muster.db;

import dev.muster.Rule;
import java.util.List;

/** The rules about what goes on in a server. */
final class ActivityRules {
    static final List<Rule<ActivityFacts>> ALL = List.<Rule<ActivityFacts>>of(
                    new IdleTransactionsRule(),
                    new LongTransactionsRule(),
                    new PreparedTransactionsRule(),
                    new SlowStatementsRule(),
                    CountersRule.DEADLOCKS,
                    CountersRule.SESSIONS,
                    new ChecksumsRule(),
                    new GrowthRule())
            .stream()
            .map(Rule::advisory)
            .toList();

    private ActivityRules() {}
}
