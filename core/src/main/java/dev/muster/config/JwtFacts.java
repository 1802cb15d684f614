package dev.muster.config;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What was seen of how a service signs its tokens.
 *
 * @param algorithm what is said about the algorithm; empty if nobody said anything
 * @param key the signing key; empty if no setting was named
 * @param encoding how the key is written
 * @param others secrets that the key must not be
 * @param lifetime what is said about the lifetime of an access token; empty if no setting was named
 * @param unit of a lifetime that is a bare number
 */
record JwtFacts(
        Optional<Stated> algorithm,
        Optional<SecretFact> key,
        Encoding encoding,
        List<SecretFact> others,
        Optional<Stated> lifetime,
        ChronoUnit unit) {
    /** Copies. */
    JwtFacts {
        others = List.copyOf(others);
    }

    /** How a key is written. */
    enum Encoding {
        /** The bytes of the text are the key. */
        TEXT,
        /** The text is the key in base64 or base64url. */
        BASE64
    }

    /**
     * Something that is said in a setting, or by the program.
     *
     * @param where the setting's name, or what the program calls it
     * @param text what is said; empty if the setting is not there
     * @param problem why the setting cannot be read; empty if it can
     */
    record Stated(String where, Optional<String> text, Optional<String> problem) {
        static Stated of(String where, String text) {
            return new Stated(where, Optional.of(text), Optional.empty());
        }

        static Stated of(Seen seen) {
            if (seen instanceof Seen.Found found) {
                return of(seen.name(), found.setting().secret().reveal());
            }
            Optional<String> problem =
                    seen instanceof Seen.Unreadable unreadable ? Optional.of(unreadable.why()) : Optional.empty();
            return new Stated(seen.name(), Optional.empty(), problem);
        }

        /** {@return where it is said: what is said may be a value in the wrong place} */
        @Override
        public String toString() {
            return where;
        }
    }
}
