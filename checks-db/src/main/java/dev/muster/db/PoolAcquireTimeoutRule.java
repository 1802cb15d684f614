package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.util.List;

/** A thread that waits longer than its caller works for nobody. */
final class PoolAcquireTimeoutRule implements Rule<PoolFacts> {
    static final RuleInfo INFO = RuleInfo.of("db.pool.acquire-timeout")
            .title("Threads wait for a connection no longer than their callers do")
            .severity(Severity.WARNING)
            .passes("connectionTimeout is at least 500 ms and under the declared request timeout, or under 10 s where"
                    + " none is declared")
            .fix("set connectionTimeout=3000 (HikariCP's default is 30 s)")
            .reference(PoolReferences.HIKARI)
            .reference(PoolReferences.RECOVERY)
            .tag("db")
            .tag("pool");

    private static final Duration LEAST = Duration.ofMillis(500);
    private static final Duration USUAL = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(PoolFacts facts) {
        Duration patience = facts.declared().requestTimeout().orElse(PATIENCE);
        boolean declared = facts.declared().requestTimeout().isPresent();
        String callers = "callers wait " + Words.time(patience) + (declared ? "" : " (say requestTimeout if not)");
        Duration timeout = facts.settings().connectionTimeout();
        if (facts.settings().waitsForEver()) {
            return List.of(failed("connectionTimeout is 0: threads wait for a connection for 24 days", patience));
        }
        if (timeout.compareTo(patience) >= 0) {
            return List.of(failed("connectionTimeout is " + Words.time(timeout) + "; " + callers, patience));
        }
        return List.of(
                timeout.compareTo(LEAST) < 0
                        ? failed(
                                "connectionTimeout is " + Words.time(timeout)
                                        + ": making a new connection takes longer,"
                                        + " so requests fail when the pool only has to grow",
                                patience)
                        : Outcome.passed("connectionTimeout is " + Words.time(timeout) + "; " + callers));
    }

    private static Outcome failed(String observed, Duration patience) {
        Duration half = patience.dividedBy(2);
        Duration better = half.compareTo(USUAL) < 0 ? half : USUAL;
        return Outcome.failed(observed)
                .expected("500 ms or more, and under " + Words.time(patience))
                .fix("set connectionTimeout=" + Math.max(LEAST.toMillis(), better.toMillis()));
    }
}
