package dev.muster.config;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * How strong a secret is. Holds nothing of the value, so that it can be reported.
 *
 * @param kind what the owner meant it to be
 * @param bits a conservative estimate of the guesses needed, as a power of two
 * @param weaknesses why it is weak, the gravest first; empty if it is strong enough
 */
record Strength(Kind kind, double bits, List<Weakness> weaknesses) {

    Strength {
        weaknesses = weaknesses.stream().sorted().toList();
    }

    /** {@return whether the secret must be replaced} */
    boolean weak() {
        return !weaknesses.isEmpty();
    }

    /** {@return the weaknesses in words; empty if strong} */
    String reason() {
        return weaknesses.stream().map(Weakness::reason).collect(joining("; "));
    }
}
