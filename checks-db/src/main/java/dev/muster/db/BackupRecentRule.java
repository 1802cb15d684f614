package dev.muster.db;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** There is a backup, and it is not of last month. */
final class BackupRecentRule implements Rule<ArchiveFacts> {
    private static final Duration GOOD = Duration.ofHours(26);
    private static final Duration LATE = Duration.ofHours(50);
    private static final Duration SKEW = Duration.ofMinutes(10);

    static final RuleInfo INFO = RuleInfo.of("db.backup.recent")
            .title("The last backup is from yesterday or later")
            .passes("the evidence that the owner named is 26 hours old at most; up to 50 hours are a warning")
            .fix("see why the backup job did not end, and run it now: pgbackrest backup, or what makes yours")
            .reference(PosturePages.postgres("backup.html"))
            .reference(PosturePages.mySql("backup-and-recovery.html"))
            .tag("db")
            .tag("backup");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(ArchiveFacts facts) {
        Fact<Instant> evidence = facts.evidence();
        return List.of(
                evidence.value().isPresent()
                        ? judge(evidence.value().get(), facts.at())
                        : Outcome.inconclusive("no backup is known: " + evidence.why()
                                + "; name a file, a page or a query that tells when the last one ended"));
    }

    private static Outcome judge(Instant made, Instant now) {
        Duration age = Duration.between(made, now);
        if (age.compareTo(SKEW.negated()) < 0) {
            return Outcome.inconclusive("the last backup is said to be from " + made + ", which is yet to come");
        }
        String text = "the last backup is " + Words.span(age) + " old, of " + made.truncatedTo(ChronoUnit.SECONDS);
        if (age.compareTo(GOOD) <= 0) {
            return Outcome.passed(text);
        }
        return (age.compareTo(LATE) <= 0 ? Outcome.failed(Severity.WARNING, text) : Outcome.failed(text))
                .expected("26 h or less");
    }
}
