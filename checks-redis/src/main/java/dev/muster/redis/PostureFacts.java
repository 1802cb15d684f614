package dev.muster.redis;

import dev.muster.Fact;
import java.time.Instant;
import java.util.List;

/**
 * How client and servers are set up. Where nobody could look into a server the client is judged all the same.
 *
 * @param at when it was seen
 * @param client of the service
 * @param nodes the servers: one, or those of a cluster
 */
record PostureFacts(Instant at, ClientFacts client, Fact<List<NodeFacts>> nodes) {
    Declared declared() {
        return client.declared();
    }
}
