package dev.muster.db;

import java.time.Duration;

/**
 * How a pool is configured, as it is in effect.
 *
 * @param name of the pool
 * @param most connections it opens
 * @param minimumIdle connections it keeps when nobody asks for them
 * @param connectionTimeout how long a thread waits for a connection
 * @param validationTimeout how long a connection may take to prove that it lives
 * @param idleTimeout after which a connection too many is closed; zero for never
 * @param maxLifetime after which a connection is replaced; zero for never
 * @param keepalive how often an idle connection is used, so that nobody on the way drops it; zero for never
 * @param leakDetection after which a connection that was not given back is complained of; zero for never
 * @param testQuery whether a statement of its own proves that a connection lives
 * @param failsFast whether the pool refuses to start without a database
 * @param started whether the pool has started, and replaced what it does not take
 */
record PoolSettings(
        String name,
        int most,
        int minimumIdle,
        Duration connectionTimeout,
        Duration validationTimeout,
        Duration idleTimeout,
        Duration maxLifetime,
        Duration keepalive,
        Duration leakDetection,
        boolean testQuery,
        boolean failsFast,
        boolean started) {
    /** What HikariCP makes of a {@code connectionTimeout} of 0: it waits for ever, 24 days. */
    static final Duration FOR_EVER = Duration.ofMillis(Integer.MAX_VALUE);

    boolean waitsForEver() {
        return connectionTimeout.compareTo(FOR_EVER) >= 0;
    }
}
