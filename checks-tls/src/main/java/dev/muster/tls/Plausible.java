package dev.muster.tls;

import java.util.List;

/** Refuses what no look can have seen: facts may come of a file, and rules count on them. */
final class Plausible {
    private static final int MOST_CODE = 0xFFFFFF;

    private Plausible() {}

    /** Throws IllegalArgumentException unless the number is from zero to that. */
    static void number(String what, int number, int most) {
        require(number >= 0 && number <= most, what + " is not 0 to " + most);
    }

    /** Throws IllegalArgumentException unless these can be numbers of suites or groups. */
    static void codes(List<Integer> codes) {
        codes.forEach(code -> number("a code", code, MOST_CODE));
    }

    /** Throws IllegalArgumentException if there is none. */
    static void chain(List<X509> chain) {
        require(!chain.isEmpty(), "a chain has a certificate");
    }

    private static void require(boolean fulfilled, String problem) {
        if (!fulfilled) {
            throw new IllegalArgumentException(problem);
        }
    }
}
