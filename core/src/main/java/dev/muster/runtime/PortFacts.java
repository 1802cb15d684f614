package dev.muster.runtime;

import dev.muster.Fact;
import dev.muster.runtime.Sockets.Listener;
import java.util.List;
import java.util.Set;

/**
 * Ports that are open here, and on hosts that the owner named.
 *
 * @param allowed that the owner wants to be open here
 * @param listeners of this container, or machine
 * @param tried ports of named hosts that should be closed
 */
record PortFacts(Set<Integer> allowed, Fact<List<Listener>> listeners, List<Tried> tried) {
    /**
     * A port that should be closed.
     *
     * @param host whose
     * @param port which
     * @param open whether somebody answered
     */
    record Tried(String host, int port, Fact<Boolean> open) {}

    PortFacts {
        allowed = Set.copyOf(allowed);
        tried = List.copyOf(tried);
    }
}
