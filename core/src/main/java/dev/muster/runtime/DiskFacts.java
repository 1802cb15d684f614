package dev.muster.runtime;

import java.time.Instant;
import java.util.List;

/**
 * The volumes that the owner named.
 *
 * @param at when they were seen
 * @param volumes in the owner's order
 */
record DiskFacts(Instant at, List<Volume> volumes) {
    DiskFacts {
        volumes = List.copyOf(volumes);
    }
}
