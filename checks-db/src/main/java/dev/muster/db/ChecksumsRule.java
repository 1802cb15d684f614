package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Words;
import java.util.List;
import java.util.Map;

/** What was read from disk is what was written. */
final class ChecksumsRule extends ActivityRule {
    static final RuleInfo INFO = RuleInfo.of("db.integrity.checksums")
            .title("No page read from disk was damaged")
            .passes("the server counts no checksum failure of this database")
            .fix(
                    "stop writing and look at disk and memory of the host; restore what is damaged from a backup or a standby;"
                            + " which pages they are is in the server's log, and told by pg_amcheck --all")
            .notApplicable("MariaDB and MySQL stop instead of counting; or data checksums are off")
            .reference(PGD + "checksums.html")
            .reference(PGD + "monitoring-stats.html#MONITORING-PG-STAT-DATABASE-VIEW")
            .tag("db")
            .tag("integrity");

    private static final String FAILURES = "checksum_failures";

    ChecksumsRule() {
        super(INFO);
    }

    @Override
    List<Outcome> look(ActivityFacts facts) {
        return facts.product().engine() == Engine.POSTGRESQL
                ? of(facts.counters(), ChecksumsRule::judge)
                : List.of(Outcome.notApplicable(
                        facts.product().engine() + " counts no damaged pages: InnoDB stops at the first"));
    }

    private static Outcome judge(Map<String, Long> counters) {
        Long failures = counters.get(FAILURES);
        if (failures == null) {
            return Outcome.notApplicable("the server counts none: data checksums are off, damage goes unnoticed");
        }
        return failures == 0
                ? Outcome.passed("no checksum failure is counted")
                : Outcome.failed(Words.count(failures, "page") + " failed the checksum: data is damaged")
                        .expected("0");
    }
}
