package dev.muster.http;

import dev.muster.Outcome;

/** How a report names a cookie. What may be a value shows as no name. */
final class CookieLabel {
    private static final int LIMIT = 80;
    private static final int START = 24;

    private CookieLabel() {}

    /** {@return the name, escaped; of a long one the start, for it may be random too} */
    static String of(SetCookie cookie) {
        if (cookie.name().isEmpty() || padded(cookie.value())) {
            return "(no name)";
        }
        String name = Outcome.passed("").at(cookie.name()).subject();
        return name.length() <= LIMIT ? name : name.substring(0, START) + "... (" + name.length() + " characters)";
    }

    /** A value of nothing but an equals sign is the end of a Base64 text that was sent without a name. */
    private static boolean padded(String value) {
        return value.equals("=");
    }
}
