package dev.muster.db;

import dev.muster.Rule;
import java.util.List;

/** The rules about who follows whom: 4. Those that need another come after it. */
final class ReplicationRules {
    static final List<Rule<ReplicationFacts>> ALL = List.<Rule<ReplicationFacts>>of(
                    new ReplicationRunningRule(),
                    new ReplicationLagRule(),
                    new ReplicationSlotsRule(),
                    new ReplicasRule())
            .stream()
            .map(Rule::advisory)
            .toList();

    private ReplicationRules() {}
}
