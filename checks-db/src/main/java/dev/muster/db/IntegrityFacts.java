package dev.muster.db;

import java.util.List;

/**
 * What the owner says must never be.
 *
 * @param invariants in the order in which they were named
 */
record IntegrityFacts(List<Invariant> invariants) {
    IntegrityFacts {
        invariants = List.copyOf(invariants);
    }

    /**
     * One thing that must not be.
     *
     * @param name by which the owner knows it
     * @param broken how many rows break it
     */
    record Invariant(String name, Fact<Long> broken) {}
}
