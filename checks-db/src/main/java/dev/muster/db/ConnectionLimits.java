package dev.muster.db;

import dev.muster.Fact;
import java.time.Duration;
import java.util.Optional;

/**
 * How many connections the server accepts, and how long it keeps one that does nothing.
 *
 * @param most {@code max_connections}
 * @param reserved those that only an administrator gets
 * @param role the limit of this account; empty when it has none
 * @param database the limit of this database; empty when it has none
 * @param idle after how long the server closes an idle connection; empty when it does not
 */
record ConnectionLimits(
        int most,
        int reserved,
        Fact<Optional<Integer>> role,
        Fact<Optional<Integer>> database,
        Fact<Optional<Duration>> idle) {
    int free() {
        return Math.max(0, most - reserved);
    }
}
