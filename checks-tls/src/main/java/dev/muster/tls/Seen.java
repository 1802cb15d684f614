package dev.muster.tls;

import java.util.Optional;

/**
 * What was looked for: either what was seen, or why it could not be. Could-not-look is never a pass.
 *
 * @param value what was seen, or empty
 * @param why it was not seen; empty if it was
 * @param <T> what was looked for
 */
record Seen<T>(Optional<T> value, String why) {
    static <T> Seen<T> of(T value) {
        return new Seen<>(Optional.of(value), "");
    }

    /** {@return nothing, for this reason, which may be shown} */
    static <T> Seen<T> not(String why) {
        return new Seen<>(Optional.empty(), why);
    }
}
