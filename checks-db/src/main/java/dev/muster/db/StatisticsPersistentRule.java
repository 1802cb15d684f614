package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;

/** A restart does not change the plans. */
final class StatisticsPersistentRule extends MaintenanceRule {
    static final RuleInfo INFO = RuleInfo.of("db.statistics.persistent")
            .title("The optimizer's statistics survive a restart")
            .severity(Severity.WARNING)
            .passes("innodb_stats_persistent is on")
            .fix("SET GLOBAL innodb_stats_persistent = ON, and innodb_stats_persistent=ON under [mysqld] in my.cnf")
            .notApplicable("PostgreSQL always keeps them")
            .reference(MYD + "innodb-persistent-stats.html")
            .reference(MYD + "innodb-parameters.html#sysvar_innodb_stats_persistent")
            .tag("db")
            .tag("statistics");

    StatisticsPersistentRule() {
        super(INFO);
    }

    @Override
    List<Outcome> postgres(MaintenanceFacts facts) {
        return List.of(Outcome.notApplicable("PostgreSQL always keeps its statistics over a restart"));
    }

    @Override
    List<Outcome> mySql(MaintenanceFacts facts) {
        return List.of(facts.settings()
                .on("innodb_stats_persistent")
                .judge(on -> on
                        ? Outcome.passed("innodb_stats_persistent is on")
                        : Outcome.failed(
                                        Severity.WARNING,
                                        "innodb_stats_persistent is off: each restart samples anew, and plans change")
                                .expected("on")));
    }
}
