package dev.muster.db;

import com.zaxxer.hikari.HikariDataSource;
import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.ConfigurationException;
import dev.muster.DelegatingCheck;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.health.Capture;
import dev.muster.health.Capturing;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Looks whether a pool is set up as production needs it, and whether all such pools together fit the server. Immutable and
 * thread-safe; each method returns a changed copy. Made by {@link DbChecks}.
 *
 * <p>What it cannot see it has to be told: how many {@linkplain Instances instances} run, and what else takes connections
 * from the same server. One connection is borrowed to ask the server for its limits, and only while the pool has something to
 * spare; without it the pool's own settings are judged all the same.
 *
 * <p>Defaults: id {@code db.pool}, posture, at the start and every hour, every minute while failing, 10 s a run.
 */
public final class PoolCheck implements DelegatingCheck, Capturing {
    private static final Schedule SCHEDULE =
            Schedule.every(Duration.ofHours(1)).timeout(Duration.ofSeconds(10)).whileFailing(Duration.ofMinutes(1));

    private final HikariDataSource pool;
    private final ServerPlan plan;
    private final Optional<Map<String, String>> given;
    private final Check delegate;

    PoolCheck(HikariDataSource pool, ServerPlan plan, Optional<Map<String, String>> given) {
        this.pool = pool;
        this.plan = plan;
        this.given = given;
        this.delegate = Check.of(plan.id(), Scope.POSTURE, new PoolProbe(pool, plan.declared(), given), PoolRules.ALL)
                .scheduled(SCHEDULE);
    }

    @Override
    public Check delegate() {
        return delegate;
    }

    /**
     * {@return what this check sees, for a file that {@link DbChecks#captured} reads; in a check of one's own, which has a context}
     */
    @Override
    public Capture capture(CheckContext context) {
        return DbCaptures.POOL.capture(new PoolProbe(pool, plan.declared(), given).look(context));
    }

    /**
     * {@return a copy of this id, for a service that has several pools looked at}
     *
     * @throws IllegalArgumentException if the id is malformed
     */
    public PoolCheck named(String id) {
        return new PoolCheck(pool, plan.named(id), given);
    }

    /**
     * {@return a copy for a server with so many cores}
     *
     * @throws ConfigurationException if that is not positive
     */
    public PoolCheck databaseCores(int cores) {
        return with(plan.with(Declared.Figure.DATABASE_CORES, cores, 1));
    }

    /**
     * {@return a copy that leaves so many of the server's connections to others: other services, workers, people}
     *
     * @param connections of all of them together
     * @throws ConfigurationException if that is negative
     */
    public PoolCheck otherPools(int connections) {
        return with(plan.with(Declared.Figure.OTHER_POOLS, connections, 0));
    }

    /**
     * {@return a copy for so many threads that ask for connections at the same time}
     *
     * @throws ConfigurationException if that is not positive
     */
    public PoolCheck threads(int number) {
        return with(plan.with(Declared.Figure.THREADS, number, 1));
    }

    /**
     * {@return a copy for threads that hold so many connections at the same time}
     *
     * @throws ConfigurationException if that is not positive
     */
    public PoolCheck connectionsPerTask(int number) {
        return with(plan.with(Declared.Figure.CONNECTIONS_PER_TASK, number, 1));
    }

    /**
     * {@return a copy for callers who wait this long for an answer; if not called, 10 s}
     *
     * @throws ConfigurationException if that is not positive
     */
    public PoolCheck requestTimeout(Duration duration) {
        return with(plan.with(Declared.Span.REQUEST_TIMEOUT, duration));
    }

    /**
     * {@return a copy that expects no statement to take longer}
     *
     * @throws ConfigurationException if that is not positive
     */
    public PoolCheck longestStatement(Duration duration) {
        return with(plan.with(Declared.Span.LONGEST_STATEMENT, duration));
    }

    /**
     * {@return a copy for a network that drops a connection which was idle this long: a firewall, a load balancer}
     *
     * @throws ConfigurationException if that is not positive
     */
    public PoolCheck networkIdleLimit(Duration duration) {
        return with(plan.with(Declared.Span.NETWORK_IDLE_LIMIT, duration));
    }

    /** {@return a copy for connections that go through PgBouncer or the like} */
    public PoolCheck pooledOutside() {
        return with(plan.with(Declared.Way.POOLED_OUTSIDE));
    }

    /**
     * {@return a copy that knows the settings as somebody wrote them: HikariCP replaces what it dislikes, and its getters only
     * show the replacement}
     *
     * @param settings by HikariCP's names, also with dashes, or with a framework's prefix: {@code
     *     spring.datasource.hikari.max-lifetime}; of others, as of logins, nothing is kept
     */
    public PoolCheck given(Properties settings) {
        return new PoolCheck(pool, plan, Optional.of(GivenSettings.ours(settings)));
    }

    private PoolCheck with(ServerPlan other) {
        return new PoolCheck(pool, other, given);
    }
}
