package dev.muster.config;

import dev.muster.Outcome;

/** Text made fit for a message: one line, nothing that moves a terminal's cursor, not too long. */
final class Shown {
    private static final int LINE = 500;
    private static final int VALUE = 60;

    private Shown() {}

    /** {@return the text, escaped as an outcome escapes it} */
    static String line(String text) {
        return shorten(Outcome.inconclusive(text).reason(), LINE);
    }

    /** {@return a value as it is quoted in a message; only for values that are not secret} */
    static String value(String text) {
        return '"' + shorten(Outcome.inconclusive(text).reason(), VALUE) + '"';
    }

    private static String shorten(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "...";
    }
}
