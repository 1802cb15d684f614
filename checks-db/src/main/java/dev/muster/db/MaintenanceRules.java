package dev.muster.db;

import dev.muster.Rule;
import java.util.List;
import java.util.stream.Stream;

/** The rules about the upkeep of tables, indexes and statistics. */
final class MaintenanceRules {
    static final List<Rule<MaintenanceFacts>> ALL = Stream.concat(
                    Stream.of(new VacuumOnRule()),
                    List.<Rule<MaintenanceFacts>>of(
                                    new VacuumTablesRule(),
                                    new DeadRowsRule(),
                                    new WraparoundRule(),
                                    new StatisticsFreshRule(),
                                    new StatisticsPersistentRule(),
                                    new IndexValidRule(),
                                    new ForeignKeyIndexRule(),
                                    new DuplicateIndexRule(),
                                    new PrimaryKeyRule(),
                                    new DurableTablesRule(),
                                    new SequencesRule())
                            .stream()
                            .map(Rule::advisory))
            .toList();

    private MaintenanceRules() {}
}
