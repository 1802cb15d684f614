package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;

/** What was committed is still there after a crash. */
final class DurableTablesRule extends MaintenanceRule {
    static final RuleInfo INFO = RuleInfo.of("db.schema.durable-tables")
            .title("A crash empties or breaks no table")
            .severity(Severity.WARNING)
            .passes("no table is UNLOGGED, none is kept by MyISAM, MEMORY or Aria; waive those that may be lost")
            .fix("ALTER TABLE name SET LOGGED; MariaDB and MySQL: ALTER TABLE name ENGINE=InnoDB")
            .notApplicable(ActivityRule.NOT)
            .reference(PGD + "sql-createtable.html#SQL-CREATETABLE-UNLOGGED")
            .reference(MYD + "storage-engines.html")
            .tag("db")
            .tag("schema");

    DurableTablesRule() {
        super(INFO);
    }

    @Override
    List<Outcome> postgres(MaintenanceFacts facts) {
        return judge(facts, "SET LOGGED");
    }

    @Override
    List<Outcome> mySql(MaintenanceFacts facts) {
        return judge(facts, "ENGINE=InnoDB");
    }

    private static List<Outcome> judge(MaintenanceFacts facts, String change) {
        return of(
                facts.fleeting(),
                fleeting -> Many.of(
                        fleeting.stream().map(table -> failed(table, change)).toList(),
                        "every table survives a crash"));
    }

    private static Outcome failed(MaintenanceFacts.Fleeting table, String change) {
        return Outcome.failed(Severity.WARNING, table.kind() + ": a crash may empty or break it, a standby has no copy")
                .fix("ALTER TABLE " + table.table() + " " + change)
                .at(table.table());
    }
}
