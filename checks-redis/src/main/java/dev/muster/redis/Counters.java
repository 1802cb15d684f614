package dev.muster.redis;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The running totals of a server that rules compare with an earlier look. */
final class Counters {
    static final String EVICTED = "evicted_keys";
    static final String HITS = "keyspace_hits";
    static final String MISSES = "keyspace_misses";
    static final String REJECTED = "rejected_connections";

    private static final List<String> NAMES = List.of(
            EVICTED,
            HITS,
            MISSES,
            REJECTED,
            "expired_keys",
            "total_commands_processed",
            "total_connections_received",
            "total_error_replies");

    private Counters() {}

    /** {@return the totals that {@code INFO} tells, by its names} */
    static Map<String, Long> of(Info info) {
        Map<String, Long> totals = new TreeMap<>();
        for (String name : NAMES) {
            info.number(name).value().ifPresent(total -> totals.put(name, total));
        }
        return totals;
    }
}
