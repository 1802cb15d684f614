package dev.muster.evidence;

import java.util.Optional;
import java.util.Set;

/**
 * A box to tick.
 *
 * @param ticked whether it is
 * @param end index of the text behind it
 */
record Box(boolean ticked, int end) {
    private static final int LENGTH = 3;
    private static final Set<String> SLIPS =
            Set.of("", "  ", "x ", " x", " x ", "X ", " X", " X ", "\u2713", "\u2714", "\u2611", "v", "y", "-", "*");

    /** {@return the box that begins there: one blank or x between brackets, and text behind it} */
    static Optional<Box> at(String text, int from) {
        boolean whole = from + LENGTH < text.length() && text.charAt(from) == '[' && text.charAt(from + 2) == ']';
        if (!whole
                || !isBlank(text.charAt(from + LENGTH))
                || text.substring(from + LENGTH).isBlank()) {
            return Optional.empty();
        }
        char mark = text.charAt(from + 1);
        boolean ticked = mark == 'x' || mark == 'X';
        return ticked || isBlank(mark) ? Optional.of(new Box(ticked, from + LENGTH + 1)) : Optional.empty();
    }

    /** {@return whether the line is an item of a list with a box} */
    static boolean inLine(String text) {
        Optional<Marker> marker = Marker.at(text, Indent.of(text));
        return marker.isPresent() && at(text, marker.get().end()).isPresent();
    }

    /** {@return whether the line is an item of a list that was meant to have a box} */
    static boolean nearly(String text) {
        Optional<Marker> marker = Marker.at(text, Indent.of(text));
        int from = marker.isPresent() ? marker.get().end() : text.length();
        int close = text.indexOf(']', from);
        if (close < 0 || close - from > LENGTH + 1 || text.charAt(from) != '[') {
            return false;
        }
        String mark = text.substring(from + 1, close);
        char next = close + 1 < text.length() ? text.charAt(close + 1) : ' ';
        boolean slip = SLIPS.contains(mark) && next != '(' && next != '[';
        boolean tight = (mark.isBlank() || mark.equalsIgnoreCase("x")) && Character.isLetterOrDigit(next);
        return slip || tight;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
