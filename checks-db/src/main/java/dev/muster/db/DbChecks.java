package dev.muster.db;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Checks of connection pools and of the databases behind them. Thread-safe.
 *
 * <p>They look by the connections that they are given, start no thread, and change nothing: one connection at a time, a
 * transaction that only reads, 2 s and 1000 rows a question at the most. No table of the service is read, but by {@link
 * #integrity(DataSource)}, which asks the owner's own questions.
 */
public final class DbChecks {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private DbChecks() {}

    /** {@return a check whether the right database answers, and in time: {@code db.connect}} */
    public static ReachableCheck reachable(DataSource dataSource) {
        return new ReachableCheck("db.connect", dataSource, SECOND, Optional.empty(), false);
    }

    /** {@return a check of what the owner says is so of the data, as far as it is {@linkplain IntegrityCheck#holds told}: {@code db.integrity}} */
    public static IntegrityCheck integrity(DataSource dataSource) {
        return new IntegrityCheck(ServerPlan.of("db.integrity", dataSource), List.of());
    }
}
