package dev.muster.db;

import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.List;
import java.util.stream.Stream;

/** Where the rules of this package are joined into one list. */
final class DbRules {
    private DbRules() {}

    /** {@return every rule of this package, as the page lists them} */
    static List<RuleInfo> documented() {
        return Stream.of(
                        PoolRules.ALL,
                        UsageRules.ALL,
                        ReachRules.ALL,
                        PostureSeen.RULES,
                        ArchiveRules.ALL,
                        ReplicationRules.ALL,
                        MaintenanceRules.ALL,
                        ActivityRules.ALL,
                        MigrationRules.ALL,
                        IntegrityFacts.RULES)
                .flatMap(List::stream)
                .map(Rule::info)
                .toList();
    }
}
