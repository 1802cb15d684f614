package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;

/** No table was taken out of autovacuum and forgotten. */
final class VacuumTablesRule extends MaintenanceRule {
    static final RuleInfo INFO = RuleInfo.of("db.vacuum.tables")
            .title("No table has autovacuum switched off")
            .severity(Severity.WARNING)
            .passes("no table has autovacuum_enabled=off among its options")
            .fix("ALTER TABLE name RESET (autovacuum_enabled)")
            .notApplicable("MariaDB and MySQL have no vacuum")
            .reference(PGD + "sql-createtable.html#RELOPTION-AUTOVACUUM-ENABLED")
            .tag("db")
            .tag("vacuum");

    VacuumTablesRule() {
        super(INFO);
    }

    @Override
    List<Outcome> postgres(MaintenanceFacts facts) {
        return of(facts.tables(), VacuumTablesRule::judge);
    }

    @Override
    List<Outcome> mySql(MaintenanceFacts facts) {
        return noVacuum(facts.product());
    }

    private static List<Outcome> judge(List<MaintenanceFacts.Table> tables) {
        return Many.of(
                tables.stream()
                        .filter(MaintenanceFacts.Table::autovacuumOff)
                        .map(VacuumTablesRule::off)
                        .toList(),
                "autovacuum is off for none of " + Words.count(tables.size(), "table"));
    }

    private static Outcome off(MaintenanceFacts.Table table) {
        return Outcome.failed(Severity.WARNING, "autovacuum_enabled=off: nobody vacuums this table")
                .fix("ALTER TABLE " + table.name() + " RESET (autovacuum_enabled)")
                .at(table.name());
    }
}
