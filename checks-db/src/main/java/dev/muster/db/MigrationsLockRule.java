package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import dev.muster.db.MigrationFacts.History;
import dev.muster.db.MigrationFacts.Lock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Nobody who migrated was killed and left the door locked. */
final class MigrationsLockRule extends MigrationRule {
    static final RuleInfo INFO = about("db.migrations.lock")
            .title("Nobody holds the lock of Liquibase for long")
            .passes("the lock is free, or held for less than 10 minutes; an error from an hour")
            .fix(
                    "see whether its holder still migrates; if not: liquibase release-locks, or UPDATE databasechangeloglock"
                            + " SET locked = FALSE, lockgranted = NULL, lockedby = NULL WHERE id = 1")
            .notApplicable(NONE + "; or it is Flyway's, whose lock ends with its session")
            .reference("https://docs.liquibase.com/concepts/tracking-tables/databasechangeloglock-table.html")
            .reference("https://docs.liquibase.com/commands/utility/release-locks.html");

    private static final Duration WARN = Duration.ofMinutes(10);
    private static final Duration FAIL = Duration.ofHours(1);
    /** Clocks of two hosts may differ by so much. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    MigrationsLockRule() {
        super(INFO);
    }

    @Override
    Outcome judge(History history, MigrationFacts facts) {
        return history.tool() == MigrationTool.FLYWAY
                ? Outcome.notApplicable("Flyway's lock ends with its session")
                : history.locks().judge(locks -> judge(locks, facts));
    }

    private static Outcome judge(List<Lock> locks, MigrationFacts facts) {
        Optional<Lock> held =
                locks.stream().filter(lock -> lock.held().orElse(false)).findFirst();
        if (held.isPresent()) {
            return held(held.get(), facts);
        }
        return locks.stream().anyMatch(lock -> lock.held().isEmpty())
                ? Outcome.inconclusive("the table of locks does not say whether the lock is held")
                : Outcome.passed("nobody holds the lock");
    }

    private static Outcome held(Lock lock, MigrationFacts facts) {
        String holder = lock.host().isBlank() ? "somebody unnamed" : brief(lock.host());
        if (lock.since().isEmpty()) {
            return Outcome.failed(Severity.WARNING, "held by " + holder + ", and not said since when");
        }
        Duration age = Duration.between(lock.since().get(), facts.at());
        String seen = "held by " + holder + " since " + lock.since().get();
        if (age.compareTo(SKEW.negated()) < 0) {
            return Outcome.inconclusive(seen + ", which is yet to come: its clock or time zone is another one");
        }
        seen += ", for " + Words.span(age);
        return Spans.reaches(age, WARN)
                ? Outcome.failed(Spans.reaches(age, FAIL) ? Severity.ERROR : Severity.WARNING, seen)
                        .expected("less than 10 minutes: until it is released no instance can migrate, or start")
                : Outcome.passed(seen);
    }
}
