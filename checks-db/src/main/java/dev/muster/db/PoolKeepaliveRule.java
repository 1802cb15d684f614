package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Firewalls and balancers forget idle connections without a word. */
final class PoolKeepaliveRule implements Rule<PoolFacts> {
    static final RuleInfo INFO = RuleInfo.of("db.pool.keepalive")
            .title("Idle connections are kept alive where the network drops them")
            .severity(Severity.WARNING)
            .passes("keepaliveTime, or maxLifetime, is over 0 and under the network's limit")
            .fix("set keepaliveTime=60000 (HikariCP's default is 0 up to 6.2.0, 2 min since 6.2.1)")
            .notApplicable("networkIdleLimit is not declared")
            .reference(PoolReferences.HIKARI)
            .reference(PoolReferences.RECOVERY)
            .tag("db")
            .tag("pool");

    private static final Duration USUAL = Duration.ofSeconds(60);
    private static final Duration LEAST = Duration.ofSeconds(30);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(PoolFacts facts) {
        Optional<Duration> limit = facts.declared().networkIdleLimit();
        return List.of(limit.map(it -> judge(facts.settings(), it))
                .orElse(Outcome.notApplicable("networkIdleLimit is not declared: say it where a firewall or balancer is"
                        + " between service and database")));
    }

    private static Outcome judge(PoolSettings pool, Duration limit) {
        String seen = "; the network drops a connection idle for " + Words.time(limit);
        if (isUnder(pool.keepalive(), limit)) {
            return Outcome.passed("keepaliveTime is " + Words.time(pool.keepalive()) + seen);
        }
        if (isUnder(pool.maxLifetime(), limit)) {
            return Outcome.passed("maxLifetime is " + Words.time(pool.maxLifetime()) + seen);
        }
        return Outcome.failed("keepaliveTime is " + Words.time(pool.keepalive()) + seen)
                .expected("keepaliveTime under " + Words.time(limit))
                .fix(fix(limit));
    }

    private static boolean isUnder(Duration time, Duration limit) {
        return !time.isZero() && time.compareTo(limit) < 0;
    }

    private static String fix(Duration limit) {
        if (limit.compareTo(USUAL) > 0) {
            return "set keepaliveTime=" + USUAL.toMillis();
        }
        return limit.compareTo(LEAST) > 0
                ? "set keepaliveTime=" + LEAST.toMillis()
                : "raise the limit of the network: HikariCP takes no keepaliveTime under 30 s; set the driver's"
                        + " tcpKeepAlive=true meanwhile";
    }
}
