package dev.muster.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Judges how hard a secret is to guess. It asks how the owner came by it: a value from a good generator passes whatever
 * chance wrote into it, an invention of people fails however long it is.
 *
 * <p>A pure function, linear in the length of the value. The verdict holds no part of the value.
 */
final class SecretStrength {

    /** What the checklists ask of a key. */
    static final int MINIMUM = 32;

    private SecretStrength() {}

    /** {@return the verdict, with a minimum of 32 characters} */
    static Strength judge(String value) {
        return judge(value, MINIMUM);
    }

    /** {@return the verdict; every value of fewer characters is weak} */
    static Strength judge(String value, int minimumCharacters) {
        Estimate estimate = estimate(value);
        Set<Weakness> weaknesses = new LinkedHashSet<>();
        if (estimate.weak()) {
            weaknesses.addAll(estimate.weaknesses());
        }
        int length = value.strip().length();
        if (length < minimumCharacters) {
            weaknesses.add(Weakness.TOO_SHORT);
        }
        if (estimate.weak() && (weaknesses.isEmpty() || estimate.brief())) {
            weaknesses.add(Weakness.TOO_FEW_BITS);
        }
        return new Strength(estimate.kind(), estimate.bits(), List.copyOf(weaknesses));
    }

    private static Estimate estimate(String value) {
        if (value.isBlank()) {
            return Estimate.none(Kind.EMPTY, Weakness.EMPTY);
        }
        if (PublishedSecrets.find(value).isPresent()) {
            return Estimate.none(Kind.TEMPLATE, Weakness.PUBLISHED);
        }
        return Layers.judge(value);
    }
}
