package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The planner knows the tables as they are, not as they were. */
final class StatisticsFreshRule extends MaintenanceRule {
    static final RuleInfo INFO = RuleInfo.of("db.statistics.fresh")
            .title("The planner's statistics are fresh")
            .severity(Severity.WARNING)
            .passes(
                    "each table of 10 000 rows or more was analysed within 7 days, or under 20 % of it changed since; and"
                            + " in no case more than twice its rows changed")
            .fix("ANALYZE name; if it comes back: ALTER TABLE name SET (autovacuum_analyze_scale_factor = 0.02)")
            .notApplicable("MariaDB and MySQL keep other statistics; on a standby; in the first hour of counting")
            .reference(PGD + "routine-vacuuming.html#VACUUM-FOR-STATISTICS")
            .reference(PGD + "sql-analyze.html")
            .tag("db")
            .tag("statistics");

    private static final long LARGE = 10_000;
    private static final double CHANGED = 0.2;
    private static final double TURNED_OVER = 2;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration HOUR = Duration.ofHours(1);

    StatisticsFreshRule() {
        super(INFO);
    }

    @Override
    List<Outcome> postgres(MaintenanceFacts facts) {
        if (isStandby(facts)) {
            return onPrimary();
        }
        return young(facts)
                ? List.of(Outcome.notApplicable("the server has been counting for less than an hour"))
                : of(facts.tables(), tables -> judge(tables, facts));
    }

    private static boolean young(MaintenanceFacts facts) {
        return facts.statisticsSince()
                .value()
                .flatMap(since -> since)
                .map(since -> Duration.between(since, facts.at()).compareTo(HOUR) < 0)
                .orElse(false);
    }

    private static List<Outcome> judge(List<MaintenanceFacts.Table> tables, MaintenanceFacts facts) {
        List<MaintenanceFacts.Table> large =
                tables.stream().filter(table -> table.live() >= LARGE).toList();
        return Many.of(
                large.stream().flatMap(table -> stale(table, facts).stream()).toList(),
                large.isEmpty()
                        ? "no table has 10 000 rows"
                        : "the statistics of " + Words.count(large.size(), "table")
                                + " of 10 000 rows or more are fresh");
    }

    private static Optional<Outcome> stale(MaintenanceFacts.Table table, MaintenanceFacts facts) {
        if (table.analysed().isEmpty()) {
            return Optional.of(failed(table, "never analysed as far as the server's counters go"));
        }
        Duration age = Duration.between(table.analysed().get(), facts.at());
        boolean old = age.compareTo(WEEK) > 0 && table.changed() >= CHANGED * table.live();
        return old || table.changed() > TURNED_OVER * table.live()
                ? Optional.of(failed(
                        table,
                        "analysed " + Words.span(age) + " ago, and rows changed since make "
                                + Words.percent(table.changed(), table.live()) + " % of it"))
                : Optional.empty();
    }

    private static Outcome failed(MaintenanceFacts.Table table, String why) {
        return Outcome.failed(
                        Severity.WARNING, "of " + Words.grouped(table.live()) + " rows, " + why + ": plans may be bad")
                .fix("ANALYZE " + table.name() + "; if it comes back: ALTER TABLE " + table.name()
                        + " SET (autovacuum_analyze_scale_factor = 0.02)")
                .at(table.name());
    }
}
