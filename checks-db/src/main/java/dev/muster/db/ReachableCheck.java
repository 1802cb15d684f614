package dev.muster.db;

import dev.muster.Check;
import dev.muster.ConfigurationException;
import dev.muster.DelegatingCheck;
import dev.muster.Schedule;
import dev.muster.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Asks whether the right database answers, and in time. Immutable and thread-safe; each method returns a changed copy.
 * Made by {@link DbChecks}.
 *
 * <p>Of a HikariCP pool the beans are asked first: nothing is borrowed while it has nothing to spare, for a pool that is
 * exhausted says nothing about the database. Then the check is inconclusive.
 *
 * <p>Defaults: id {@code db.connect}, shared, every 10 s, every 2 s while failing, 3 s a run; an answer within 1 s.
 */
public final class ReachableCheck implements DelegatingCheck {
    private static final Schedule SCHEDULE = Schedule.every(Duration.ofSeconds(10))
            .timeout(Duration.ofSeconds(3))
            .whileFailing(Duration.ofSeconds(2));

    private final String id;
    private final DataSource source;
    private final Duration within;
    private final Optional<String> expected;
    private final boolean writes;
    private final Check delegate;

    ReachableCheck(String id, DataSource source, Duration within, Optional<String> expected, boolean writes) {
        this.id = id;
        this.source = source;
        this.within = within;
        this.expected = expected;
        this.writes = writes;
        this.delegate = Check.of(id, Scope.SHARED, new ReachProbe(source, within, expected, writes), ReachRules.ALL)
                .scheduled(SCHEDULE);
    }

    @Override
    public Check delegate() {
        return delegate;
    }

    /**
     * {@return a copy of this id, for a service that has several databases looked at}
     *
     * @throws IllegalArgumentException if the id is malformed
     */
    public ReachableCheck named(String id) {
        return new ReachableCheck(id, source, within, expected, writes);
    }

    /** {@return a copy that expects the database to have this name; of MySQL and MariaDB the schema's} */
    public ReachableCheck database(String name) {
        return new ReachableCheck(id, source, within, Optional.of(name), writes);
    }

    /** {@return a copy that expects the database to take writes: no standby} */
    public ReachableCheck writes() {
        return new ReachableCheck(id, source, within, expected, true);
    }

    /**
     * {@return a copy that allows an answer this long}
     *
     * @throws ConfigurationException if that is not positive
     */
    public ReachableCheck within(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new ConfigurationException(
                    List.of(id + " allows an answer " + limit + ": write a positive duration"));
        }
        return new ReachableCheck(id, source, limit, expected, writes);
    }
}
