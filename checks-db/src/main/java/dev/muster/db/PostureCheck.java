package dev.muster.db;

import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.ConfigurationException;
import dev.muster.DelegatingCheck;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.health.Capture;
import dev.muster.health.Capturing;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Looks how driver and server are set up: transport, logins, privileges, durability, limits, version. Immutable and
 * thread-safe; each method returns a changed copy. Made by {@link DbChecks}.
 *
 * <p>One connection, borrowed for less than a second, with one transaction that only reads; of a HikariCP pool only while it
 * has something to spare. What the account of the service may not see is inconclusive, and the grant is named that would let
 * it see, or {@linkplain #monitor(DataSource) a monitor} may look instead. No table of the service is read.
 *
 * <p>Defaults: id {@code db.posture}, posture, at the start and every hour, every minute while failing, 10 s a run.
 */
public final class PostureCheck implements DelegatingCheck, Capturing {
    private static final Schedule SCHEDULE =
            Schedule.every(Duration.ofHours(1)).timeout(Duration.ofSeconds(10)).whileFailing(Duration.ofMinutes(1));

    private final ServerPlan plan;
    private final Optional<Knock> knock;
    private final Check delegate;

    PostureCheck(ServerPlan plan, Optional<Knock> knock) {
        this.plan = plan;
        this.knock = knock;
        this.delegate = Check.of(plan.id(), Scope.POSTURE, new PostureProbe(plan, knock), PostureSeen.RULES)
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
        return DbCaptures.POSTURE.capture(new PostureProbe(plan, knock).look(context));
    }

    /**
     * {@return a copy of this id, for a service that has several databases looked at}
     *
     * @throws IllegalArgumentException if the id is malformed
     */
    public PostureCheck named(String id) {
        return new PostureCheck(plan.named(id), knock);
    }

    /**
     * {@return a copy that also looks by these connections, of an account that may see more}
     *
     * <p>Of PostgreSQL: {@code GRANT pg_monitor TO monitor}. Of MariaDB: {@code GRANT PROCESS, SLAVE MONITOR, BINLOG MONITOR ON
     * *.* TO monitor} and {@code GRANT SELECT ON mysql.global_priv TO monitor}.
     */
    public PostureCheck monitor(DataSource connections) {
        return new PostureCheck(plan.monitor(connections), knock);
    }

    /**
     * {@return a copy that knocks once a process without TLS, and once with a wrong password: both should be refused}
     *
     * <p>The server's log will show both. Leave it out where wrong passwords lock an account.
     */
    public PostureCheck probing() {
        return new PostureCheck(plan, Optional.of(new Knocks()));
    }

    /** {@return a copy that leaves durability to the provider who runs the server} */
    public PostureCheck managed() {
        return with(Declared.Way.MANAGED);
    }

    /** {@return a copy for connections that go through PgBouncer or the like} */
    public PostureCheck pooledOutside() {
        return with(Declared.Way.POOLED_OUTSIDE);
    }

    /** {@return a copy for a service that changes its schema itself, and so has to own it} */
    public PostureCheck migratesOnStart() {
        return with(Declared.Way.MIGRATES_ON_START);
    }

    /** {@return a copy for data of which the last second may be lost} */
    public PostureCheck relaxedDurability() {
        return with(Declared.Way.RELAXED_DURABILITY);
    }

    /**
     * {@return a copy that expects no statement to take longer}
     *
     * @throws ConfigurationException if that is not positive
     */
    public PostureCheck longestStatement(Duration duration) {
        return new PostureCheck(plan.with(Declared.Span.LONGEST_STATEMENT, duration), knock);
    }

    /**
     * {@return a copy that expects this major version of the server, or a later one}
     *
     * @throws ConfigurationException if that is not positive
     */
    public PostureCheck atLeastVersion(int major) {
        return new PostureCheck(plan.with(Declared.Figure.MINIMUM_VERSION, major, 1), knock);
    }

    private PostureCheck with(Declared.Way way) {
        return new PostureCheck(plan.with(way), knock);
    }
}
