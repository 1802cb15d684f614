package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import java.util.List;

/** Dead rows are removed without anybody having to think of it. */
final class VacuumOnRule extends MaintenanceRule {
    static final RuleInfo INFO = RuleInfo.of("db.vacuum.on")
            .title("Autovacuum runs, and counts what there is to do")
            .passes("autovacuum and track_counts are on")
            .fix("ALTER SYSTEM SET autovacuum = on; ALTER SYSTEM SET track_counts = on; SELECT pg_reload_conf()")
            .notApplicable("MariaDB and MySQL have no vacuum; a standby leaves it to its primary")
            .reference(PGD + "routine-vacuuming.html#AUTOVACUUM")
            .reference(PGD + "runtime-config-vacuum.html")
            .tag("db")
            .tag("vacuum");

    VacuumOnRule() {
        super(INFO);
    }

    @Override
    List<Outcome> postgres(MaintenanceFacts facts) {
        if (isStandby(facts)) {
            return onPrimary();
        }
        return List.of(
                on("autovacuum", "dead rows stay, tables grow, until the server stops to prevent a wraparound", facts),
                on("track_counts", "autovacuum does not learn which tables need it", facts));
    }

    @Override
    List<Outcome> mySql(MaintenanceFacts facts) {
        return noVacuum(facts.product());
    }

    private static Outcome on(String setting, String consequence, MaintenanceFacts facts) {
        return facts.settings()
                .on(setting)
                .judge(on -> on ? Outcome.passed("it is on") : off(setting, consequence))
                .at(setting);
    }

    private static Outcome off(String setting, String consequence) {
        return Outcome.failed("it is off: " + consequence)
                .expected("on")
                .fix("ALTER SYSTEM SET " + setting + " = on; SELECT pg_reload_conf()");
    }
}
