package dev.muster.db;

import java.time.Instant;

/**
 * A pool at one moment.
 *
 * @param at which moment
 * @param active connections in use
 * @param idle connections that wait for work
 * @param total of both, and of those on their way
 * @param waiting threads that wait for a connection
 * @param most connections the pool opens
 */
record PoolSample(Instant at, int active, int idle, int total, int waiting, int most) {
    /** {@return the share in use, 1 for all of them} */
    double use() {
        return most <= 0 ? 0 : (double) active / most;
    }
}
