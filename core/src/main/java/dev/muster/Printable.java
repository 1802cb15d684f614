package dev.muster;

import java.util.stream.Collectors;

/**
 * Makes any text safe to print on one line: what a server or a file sent must not move a terminal's cursor, hide
 * itself, or flood a report.
 */
final class Printable {
    static final int SHOWN = 1_000;
    static final int KEPT = 65_536;

    private Printable() {}

    /** Escapes what does not print. Text beyond {@link #KEPT} characters is dropped. */
    static String escape(String text) {
        return escape(text, Math.min(text.length(), KEPT));
    }

    /** Escapes what does not print in each of these lines, whatever their length, but for a tab that indents it. */
    static String escapeLines(String text) {
        return text.lines().map(Printable::escapeLine).collect(Collectors.joining("\n"));
    }

    private static String escapeLine(String line) {
        String rest = line.startsWith("\t") ? line.substring(1) : line;
        return line.substring(0, line.length() - rest.length()) + escape(rest, rest.length());
    }

    private static String escape(String text, int length) {
        for (int i = 0; i < length; i++) {
            if (!plain(text.charAt(i))) {
                return escaped(text, length);
            }
        }
        return length == text.length() ? text : text.substring(0, length);
    }

    /** Cuts text to what a report shows, saying how long it was. */
    static String shorten(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + "... (" + text.length() + " characters)";
    }

    private static boolean plain(char c) {
        return c >= ' ' && c < 0x7f;
    }

    private static String escaped(String text, int length) {
        StringBuilder out = new StringBuilder(length + 16);
        int i = 0;
        while (i < length) {
            int point = text.codePointAt(i);
            append(out, point);
            i += Character.charCount(point);
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int point) {
        switch (point) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (visible(point)) {
                    out.appendCodePoint(point);
                } else {
                    out.append("\\u{").append(Integer.toHexString(point)).append('}');
                }
            }
        }
    }

    /** Controls, invisible formatting (bidirectional overrides, zero widths), lone surrogates and separators hide. */
    private static boolean visible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
