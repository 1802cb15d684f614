package dev.muster.redis;

import dev.muster.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How client and servers are set up. Where nobody could look into a server the client is judged all the same.
 *
 * @param at when it was seen
 * @param client of the service
 * @param nodes the servers: one, or those of a cluster
 * @param unseen those of the cluster that could not be looked into, and why
 */
record PostureFacts(Instant at, ClientFacts client, Fact<List<NodeFacts>> nodes, Map<String, String> unseen) {
    PostureFacts {
        unseen = Map.copyOf(unseen);
    }

    /** All of them were seen. */
    PostureFacts(Instant at, ClientFacts client, Fact<List<NodeFacts>> nodes) {
        this(at, client, nodes, Map.of());
    }

    Declared declared() {
        return client.declared();
    }
}
