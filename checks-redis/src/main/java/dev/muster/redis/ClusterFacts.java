package dev.muster.redis;

import java.util.List;
import java.util.Map;

/**
 * A cluster as one of its nodes sees it.
 *
 * @param declared what the owner said
 * @param info what {@code CLUSTER INFO} says
 * @param nodes what {@code CLUSTER NODES} says
 */
record ClusterFacts(Declared declared, Map<String, String> info, List<Node> nodes) {
    ClusterFacts {
        info = Map.copyOf(info);
        nodes = List.copyOf(nodes);
    }

    /**
     * A node.
     *
     * @param id of it
     * @param address {@code host:port}
     * @param primary whether it is one
     * @param follows id of the primary that a replica follows; empty of a primary
     * @param failing {@code fail}, {@code fail?} or {@code noaddr}; empty if it is well
     * @param slots how many it has
     */
    record Node(String id, String address, boolean primary, String follows, String failing, int slots) {}
}
