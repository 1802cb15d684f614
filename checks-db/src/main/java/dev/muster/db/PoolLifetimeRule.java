package dev.muster.db;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A connection that somebody else closed fails the request that gets it. */
final class PoolLifetimeRule implements Rule<PoolFacts> {
    static final RuleInfo INFO = RuleInfo.of("db.pool.lifetime")
            .title("Connections retire before somebody else closes them")
            .passes("maxLifetime is not 0, and 30 s under the time after which the server and the network close an idle"
                    + " connection; or keepaliveTime is")
            .fix("set maxLifetime 30 s below the smallest limit: maxLifetime=1770000 for a limit of 30 min")
            .reference(PoolReferences.HIKARI)
            .reference(PoolReferences.POSTGRESQL_CLIENT)
            .reference("https://dev.mysql.com/doc/refman/8.4/en/gone-away.html")
            .tag("db")
            .tag("pool");

    private static final Duration MARGIN = Duration.ofSeconds(30);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(PoolFacts facts) {
        PoolSettings pool = facts.settings();
        if (pool.maxLifetime().isZero()) {
            return List.of(
                    Outcome.failed("maxLifetime is 0: connections are never replaced, not even after a failover or"
                                    + " a change of the password")
                            .expected("30 min or less")
                            .fix("set maxLifetime=1800000"));
        }
        List<Outcome> outcomes = new ArrayList<>();
        facts.declared()
                .networkIdleLimit()
                .ifPresent(limit -> outcomes.add(judge(pool, limit, "the network drops", Severity.WARNING)
                        .at("network")));
        outcomes.add(server(facts).at("server"));
        return outcomes;
    }

    private static Outcome server(PoolFacts facts) {
        Fact<ConnectionLimits> limits = facts.limits();
        if (limits.value().isEmpty()) {
            return Outcome.inconclusive(limits.why());
        }
        return limits.value()
                .get()
                .idle()
                .judge(idle -> idle.map(limit -> judge(facts.settings(), limit, "the server closes", Severity.ERROR))
                        .orElseGet(() -> Outcome.passed(
                                "maxLifetime is " + Words.time(facts.settings().maxLifetime())
                                        + "; the server closes no idle connection")));
    }

    private static Outcome judge(PoolSettings pool, Duration limit, String who, Severity severity) {
        String seen = who + " a connection idle for " + Words.time(limit);
        Duration safe = limit.minus(MARGIN);
        if (pool.maxLifetime().compareTo(safe) <= 0) {
            return Outcome.passed("maxLifetime is " + Words.time(pool.maxLifetime()) + "; " + seen);
        }
        if (!pool.keepalive().isZero() && pool.keepalive().compareTo(safe) <= 0) {
            return Outcome.passed("keepaliveTime is " + Words.time(pool.keepalive()) + "; " + seen);
        }
        boolean later = pool.maxLifetime().compareTo(limit) >= 0;
        return Outcome.failed(
                        later ? severity : Severity.WARNING,
                        "maxLifetime is " + Words.time(pool.maxLifetime()) + " and keepaliveTime "
                                + Words.time(pool.keepalive()) + "; " + seen)
                .expected("maxLifetime or keepaliveTime 30 s below that")
                .fix(fix(safe));
    }

    /** HikariCP takes no lifetime under 30 s. */
    private static String fix(Duration safe) {
        return safe.compareTo(MARGIN) >= 0
                ? "set maxLifetime=" + safe.toMillis()
                : "raise that limit to 2 min or more, and set maxLifetime 30 s below it";
    }
}
