package dev.muster.http;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How long and by whom an answer may be stored, as its Cache-Control says.
 *
 * @param policy what it says
 */
record StoredFor(StoragePolicy policy) {
    private static final long YEAR = 31_536_000;
    private static final int DIGITS = 18;

    static StoredFor of(Exchange answer) {
        return new StoredFor(StoragePolicy.of(answer.fields().values("Cache-Control")));
    }

    boolean unstored() {
        return policy.has("no-store");
    }

    boolean immutable() {
        return policy.has("immutable");
    }

    /** {@return whether it is to be kept for a year, or for good} */
    boolean lasting() {
        return immutable() || maxAge().orElse(0) >= YEAR;
    }

    /** {@return whether it may be kept without asking again} */
    boolean fresh() {
        return immutable() || policy.lasts("max-age");
    }

    /** {@return the seconds of max-age; empty where there is none, or no number that fits} */
    OptionalLong maxAge() {
        return Optional.ofNullable(policy.directives().get("max-age")).filter(StoredFor::number).stream()
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    /** {@return whether the text is a number of seconds (RFC 9111, section 1.2.2)} */
    static boolean number(String text) {
        return !text.isEmpty() && text.length() <= DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
