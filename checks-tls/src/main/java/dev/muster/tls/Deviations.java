package dev.muster.tls;

import java.util.List;

/**
 * In what an endpoint differs from a guideline: what it has and should not, what it lacks, and what nobody saw.
 *
 * @param found one clause each
 * @param unseen likewise
 */
record Deviations(List<String> found, List<String> unseen) {
    /** Copies. */
    Deviations {
        found = List.copyOf(found);
        unseen = List.copyOf(unseen);
    }

    static Deviations of(EndpointFacts facts, MozillaGuideline guideline) {
        return new Deviating(guideline).look(facts);
    }

    /** {@return whether it is known to follow it} */
    boolean none() {
        return found.isEmpty() && unseen.isEmpty();
    }
}
