package dev.muster.db;

import dev.muster.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who follows whom, and how far behind.
 *
 * @param at when it was seen
 * @param declared what the owner said
 * @param product which server answers
 * @param following how this server follows another; empty if it follows none
 * @param followers that are attached to this server
 * @param slots that hold back the server's log
 */
record ReplicationFacts(
        Instant at,
        Declared declared,
        Product product,
        Fact<Optional<Following>> following,
        Fact<List<Follower>> followers,
        Fact<List<Slot>> slots) {
    /**
     * A server that follows another.
     *
     * @param running whether it still receives and applies
     * @param lag how far behind it is; absent when that cannot be told
     */
    record Following(Fact<Boolean> running, Fact<Duration> lag) {}

    /**
     * A server that follows this one.
     *
     * @param name that it gave itself
     * @param streaming whether it receives; denied to an ordinary account
     */
    record Follower(String name, Fact<Boolean> streaming) {}

    /**
     * A replication slot.
     *
     * @param name of it
     * @param active whether somebody reads from it
     * @param held bytes of the log that are kept for it; absent when none
     * @param status {@code reserved extended unreserved lost}
     */
    record Slot(String name, boolean active, Fact<Long> held, String status) {}
}
