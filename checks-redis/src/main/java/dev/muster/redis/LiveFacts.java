package dev.muster.redis;

import dev.muster.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What goes on in the servers just now.
 *
 * @param at when it was seen
 * @param declared what the owner said
 * @param nodes the servers: one, or those of a cluster
 * @param unseen those of the cluster that could not be looked into, and why
 */
record LiveFacts(Instant at, Declared declared, Fact<List<LiveNode>> nodes, Map<String, String> unseen) {
    LiveFacts {
        unseen = Map.copyOf(unseen);
    }

    /** All of them were seen. */
    LiveFacts(Instant at, Declared declared, Fact<List<LiveNode>> nodes) {
        this(at, declared, nodes, Map.of());
    }
}
