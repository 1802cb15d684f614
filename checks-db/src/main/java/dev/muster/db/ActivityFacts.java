package dev.muster.db;

import dev.muster.CounterHistory;
import dev.muster.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What goes on in a server just now, and has since the last look.
 *
 * @param at when it was seen
 * @param declared what the owner said
 * @param product which server answers
 * @param others whether sessions of other accounts are seen too
 * @param transactions those that have been open longest, the first hundred
 * @param prepared transactions that wait for their second phase
 * @param statements those that take longest on average, of at least a hundred calls; no text of them
 * @param counters running totals by name: {@code deadlocks}, {@code sessions_fatal}, {@code checksum_failures} ...
 * @param before the totals of an earlier look, and when that was; empty at the first
 * @param size of the database in bytes
 * @param growth its sizes of earlier looks, and the room that the owner gave it
 */
record ActivityFacts(
        Instant at,
        Declared declared,
        Product product,
        boolean others,
        Fact<List<Transaction>> transactions,
        Fact<List<Prepared>> prepared,
        Fact<List<Statement>> statements,
        Fact<Map<String, Long>> counters,
        Optional<CounterHistory.Look> before,
        Fact<Long> size,
        Growth growth) {
    /** Without earlier sizes: what a {@link Catalog} reads. */
    ActivityFacts(
            Instant at,
            Declared declared,
            Product product,
            boolean others,
            Fact<List<Transaction>> transactions,
            Fact<List<Prepared>> prepared,
            Fact<List<Statement>> statements,
            Fact<Map<String, Long>> counters,
            Optional<CounterHistory.Look> before,
            Fact<Long> size) {
        this(at, declared, product, others, transactions, prepared, statements, counters, before, size, Growth.NONE);
    }

    /** {@return the same, with the sizes of earlier looks} */
    ActivityFacts growth(Growth earlier) {
        return new ActivityFacts(
                at, declared, product, others, transactions, prepared, statements, counters, before, size, earlier);
    }

    /**
     * An open transaction.
     *
     * @param session its process or thread number
     * @param account whose it is
     * @param application that it named itself
     * @param idle how long it has been waiting for its client; empty if it is at work
     * @param open how long it has been open
     */
    record Transaction(long session, String account, String application, Optional<Duration> idle, Duration open) {}

    /**
     * A transaction that was prepared and not ended.
     *
     * @param id its global name
     * @param age how long ago it was prepared
     */
    record Prepared(String id, Duration age) {}

    /**
     * A statement.
     *
     * @param id by which the server's own view knows it
     * @param calls how often it ran
     * @param mean how long it took on average
     */
    record Statement(String id, long calls, Duration mean) {}
}
