package dev.muster.http;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * How long and by whom an answer may be stored, as its Cache-Control says.
 *
 * @param directives in lower case, without white space around them
 */
record StoredFor(List<String> directives) {
    private static final long YEAR = 31_536_000;
    private static final int DIGITS = 18;

    /** Copies. */
    StoredFor {
        directives = List.copyOf(directives);
    }

    static StoredFor of(Exchange answer) {
        return new StoredFor(ListField.items(answer.fields(), "Cache-Control").stream()
                .map(directive -> directive.toLowerCase(Locale.ROOT))
                .toList());
    }

    boolean unstored() {
        return directives.contains("no-store");
    }

    boolean immutable() {
        return directives.contains("immutable");
    }

    /** {@return whether it is to be kept for a year, or for good} */
    boolean lasting() {
        return immutable() || maxAge().orElse(0) >= YEAR;
    }

    /** {@return whether it may be kept without asking again} */
    boolean fresh() {
        return immutable() || maxAge().orElse(0) > 0;
    }

    /** {@return the seconds of max-age; empty where there is none, or no number} */
    OptionalLong maxAge() {
        return directives.stream()
                .filter(directive -> directive.startsWith("max-age="))
                .map(directive -> directive.substring("max-age=".length()).replace("\"", ""))
                .filter(StoredFor::number)
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    /** {@return whether the text is a number of seconds (RFC 9111, section 1.2.2)} */
    static boolean number(String text) {
        return !text.isEmpty() && text.length() <= DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
