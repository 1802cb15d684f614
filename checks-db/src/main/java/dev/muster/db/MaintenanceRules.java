package dev.muster.db;

import dev.muster.Rule;
import java.util.List;

/** The rules about the upkeep of tables, indexes and statistics. */
final class MaintenanceRules {
    static final List<Rule<MaintenanceFacts>> ALL = List.of(
            new VacuumOnRule(),
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
            new SequencesRule());

    private MaintenanceRules() {}
}
