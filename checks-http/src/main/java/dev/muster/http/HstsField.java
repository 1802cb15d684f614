package dev.muster.http;

import java.util.Map;
import java.util.Optional;

/**
 * One Strict-Transport-Security field, read by the grammar of RFC 6797, section 6.1. Immutable.
 *
 * @param directives by name in lower case, values without quotes, as far as the field could be read
 * @param problem why browsers that follow the grammar ignore the field; empty where they heed it
 */
record HstsField(Map<String, String> directives, Optional<String> problem) {
    private static final int DIGITS = 12;

    /** Copies. */
    HstsField {
        directives = Map.copyOf(directives);
    }

    static HstsField parse(String value) {
        HstsParser parser = new HstsParser(value);
        Optional<String> malformed = parser.read();
        Map<String, String> directives = parser.directives();
        return new HstsField(directives, malformed.isPresent() ? malformed : problem(directives));
    }

    private static Optional<String> problem(Map<String, String> directives) {
        String age = directives.get("max-age");
        if (age == null) {
            return Optional.of("it has no max-age");
        }
        if (!Ascii.isNumber(age)) {
            return Optional.of("its max-age is not a number of seconds");
        }
        return directives.getOrDefault("includesubdomains", "").isEmpty()
                ? Optional.empty()
                : Optional.of("its includeSubDomains has a value");
    }

    /** {@return the seconds, at most about 30 000 years; 0 where there are none to be read} */
    long maxAge() {
        String age = directives.getOrDefault("max-age", "");
        if (problem.isPresent()) {
            return 0;
        }
        String digits = Ascii.withoutZeros(age);
        return digits.length() > DIGITS ? 999_999_999_999L : Long.parseLong("0" + digits);
    }

    boolean includeSubDomains() {
        return directives.containsKey("includesubdomains");
    }

    boolean preload() {
        return directives.containsKey("preload");
    }
}
