package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;

/** The server is far from refusing to write because its transaction numbers run out. */
final class WraparoundRule extends MaintenanceRule {
    static final RuleInfo INFO = RuleInfo.of("db.vacuum.wraparound")
            .title("Transaction numbers are far from running out")
            .passes("the oldest frozen transaction is under 500 million transactions old; an error from 1 000 million")
            .fix("as the owner: vacuumdb --all --freeze; first end what holds it back: long and prepared transactions,"
                    + " replication slots")
            .notApplicable("MariaDB and MySQL have no vacuum")
            .reference(PGD + "routine-vacuuming.html#VACUUM-FOR-WRAPAROUND")
            .tag("db")
            .tag("vacuum");

    private static final long WARN = 500_000_000;
    private static final long FAIL = 1_000_000_000;
    private static final long END = 1L << 31;

    WraparoundRule() {
        super(INFO);
    }

    @Override
    List<Outcome> postgres(MaintenanceFacts facts) {
        return List.of(facts.oldestTransaction().judge(WraparoundRule::judge));
    }

    @Override
    List<Outcome> mySql(MaintenanceFacts facts) {
        return noVacuum(facts.product());
    }

    private static Outcome judge(long age) {
        String seen = "the oldest frozen transaction is " + Words.grouped(age) + " transactions old, "
                + Words.grouped(Math.max(0, END - age)) + " are left to 2^31, where the server refuses to write";
        return age < WARN
                ? Outcome.passed(seen)
                : Outcome.failed(age < FAIL ? Severity.WARNING : Severity.ERROR, seen)
                        .expected("less than " + Words.grouped(WARN));
    }
}
