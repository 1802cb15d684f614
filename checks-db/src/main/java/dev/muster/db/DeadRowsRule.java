package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Vacuum keeps up with what is changed and deleted. */
final class DeadRowsRule extends MaintenanceRule {
    static final RuleInfo INFO = RuleInfo.of("db.vacuum.dead-rows")
            .title("Vacuum keeps up: few rows of a table are dead")
            .passes("at most 10 000 rows or 20 % of a table are dead; an error if it was not vacuumed for 24 h either")
            .fix("VACUUM (ANALYZE) name; then see what holds vacuum back: a long transaction, a replication slot, a"
                    + " prepared transaction")
            .notApplicable("MariaDB and MySQL have no vacuum; a standby leaves it to its primary")
            .reference(PGD + "routine-vacuuming.html#VACUUM-FOR-SPACE-RECOVERY")
            .reference(PGD + "monitoring-stats.html#MONITORING-PG-STAT-ALL-TABLES-VIEW")
            .tag("db")
            .tag("vacuum");

    private static final long FEW = 10_000;
    private static final double SHARE = 0.2;
    private static final Duration DAY = Duration.ofHours(24);

    DeadRowsRule() {
        super(INFO);
    }

    @Override
    List<Outcome> postgres(MaintenanceFacts facts) {
        return isStandby(facts) ? onPrimary() : of(facts.tables(), tables -> judge(tables, facts));
    }

    @Override
    List<Outcome> mySql(MaintenanceFacts facts) {
        return noVacuum(facts.product());
    }

    private static List<Outcome> judge(List<MaintenanceFacts.Table> tables, MaintenanceFacts facts) {
        return Many.of(
                tables.stream()
                        .filter(DeadRowsRule::bloated)
                        .map(table -> failed(table, facts))
                        .toList(),
                "none of " + Words.count(tables.size(), "table") + " has more than 20 % and 10 000 dead rows");
    }

    private static boolean bloated(MaintenanceFacts.Table table) {
        return table.dead() > FEW && table.dead() > SHARE * (table.live() + table.dead());
    }

    private static Outcome failed(MaintenanceFacts.Table table, MaintenanceFacts facts) {
        boolean neglected = neglected(table, facts);
        String seen = Words.grouped(table.dead()) + " rows are dead, "
                + Words.percent(table.dead(), table.live() + table.dead()) + " % of the table, vacuumed "
                + table.vacuumed()
                        .map(last -> Words.span(Duration.between(last, facts.at())) + " ago")
                        .orElse("never as far as the statistics go");
        return Outcome.failed(neglected ? Severity.ERROR : Severity.WARNING, seen)
                .expected("at most 20 % dead" + (neglected ? ", and a vacuum within 24 hours" : ""))
                .fix("VACUUM (ANALYZE) " + table.name() + "; then see what holds vacuum back: a long transaction, a"
                        + " replication slot, a prepared transaction")
                .at(table.name());
    }

    /** Where it was never seen, the statistics must be old enough to have seen it. */
    private static boolean neglected(MaintenanceFacts.Table table, MaintenanceFacts facts) {
        Instant dayAgo = facts.at().minus(DAY);
        return table.vacuumed()
                .map(last -> last.isBefore(dayAgo))
                .orElseGet(() -> facts.statisticsSince()
                        .value()
                        .flatMap(since -> since)
                        .map(since -> since.isBefore(dayAgo))
                        .orElse(true));
    }
}
