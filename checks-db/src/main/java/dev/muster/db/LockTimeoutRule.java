package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.util.List;

/** Who waits for a lock gives up in time. */
final class LockTimeoutRule extends ServerRule {
    private static final long MOST_SECONDS = 3600;

    static final RuleInfo INFO = RuleInfo.of("db.timeouts.lock")
            .title("Waiting for a lock is bounded")
            .severity(Severity.INFO)
            .passes("lock_timeout is over 0 in this session; lock_wait_timeout is an hour at most")
            .fix("ALTER ROLE app SET lock_timeout = '10s';")
            .notApplicable("the server is neither PostgreSQL, MariaDB nor MySQL")
            .reference(PosturePages.CLIENT + "#GUC-LOCK-TIMEOUT")
            .reference(PosturePages.MYSQL_VARIABLES + "#sysvar_lock_wait_timeout")
            .tag("db")
            .tag("timeouts");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> postgres(Access.Postgres access, PostureFacts facts) {
        return List.of(facts.settings()
                .number("lock_timeout")
                .judge(ms -> ms > 0
                        ? Outcome.passed("lock_timeout is " + Words.time(Duration.ofMillis(ms)))
                        : Outcome.failed("lock_timeout is 0: a statement waits for a lock as long as it may run")
                                .fix(SettingFix.role(facts, "lock_timeout", "10s"))));
    }

    @Override
    List<Outcome> mySql(Access.MySql access, PostureFacts facts) {
        return List.of(facts.settings()
                .number("lock_wait_timeout")
                .judge(seconds -> seconds <= MOST_SECONDS
                        ? Outcome.passed("lock_wait_timeout is " + Words.time(Duration.ofSeconds(seconds)))
                        : Outcome.failed("lock_wait_timeout is " + seconds / MOST_SECONDS
                                        + " h: an ALTER TABLE that waits makes all others wait behind it")
                                .fix(SettingFix.of(facts, "lock_wait_timeout", "60"))));
    }
}
