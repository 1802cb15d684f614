package dev.muster.tls;

import java.util.List;
import java.util.Optional;

/**
 * What the owner expects of an endpoint.
 *
 * @param grade the lowest that will do
 * @param mozilla whose configuration it should follow, if any
 * @param pins of which one should be in the chain: base64 of the SHA-256 of a SubjectPublicKeyInfo; none if empty
 * @param publicWeb whether the rules of the public web apply, if the owner has said so
 */
record Wishes(Grade grade, Optional<MozillaProfile> mozilla, List<String> pins, Optional<Boolean> publicWeb) {
    /** Copies. */
    Wishes {
        pins = List.copyOf(pins);
    }

    static Wishes usual() {
        return new Wishes(Grade.A_MINUS, Optional.empty(), List.of(), Optional.empty());
    }
}
