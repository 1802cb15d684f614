package dev.muster.evidence;

import java.util.Optional;

/**
 * What begins an item of a list: {@code -}, {@code *}, {@code +}, {@code 1.} or {@code 1)}.
 *
 * @param end index of what follows it and its white space
 * @param content the column of that, from which on lines belong to the item
 */
record Marker(int end, int content) {
    private static final int MOST_DIGITS = 9;
    /** More white space than this is not the marker's: it begins code. */
    private static final int WIDEST = 4;

    static Optional<Marker> at(String line, Indent indent) {
        int length = length(line, indent.end());
        int end = indent.end() + length;
        if (length == 0 || (end < line.length() && !isBlank(line.charAt(end)))) {
            return Optional.empty();
        }
        int column = indent.column() + length;
        Indent gap = Indent.after(line, end, column);
        boolean empty = gap.end() == line.length();
        return Optional.of(new Marker(gap.end(), empty || gap.column() - column > WIDEST ? column + 1 : gap.column()));
    }

    private static int length(String line, int from) {
        if (from < line.length() && "-*+".indexOf(line.charAt(from)) >= 0) {
            return 1;
        }
        int digits = 0;
        while (digits < MOST_DIGITS && from + digits < line.length() && isDigit(line.charAt(from + digits))) {
            digits++;
        }
        int end = from + digits;
        return digits > 0 && end < line.length() && ".)".indexOf(line.charAt(end)) >= 0 ? digits + 1 : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
