package dev.muster.config;

import java.util.Locale;
import java.util.Optional;

/** Recognises what is wrong with a value whatever it is for: accidents of {@code .env} files and of the clipboard. */
final class Blemish {
    private Blemish() {}

    /** {@return what is wrong, in words that do not quote the value} */
    static Optional<String> in(String value) {
        if (value.isBlank()) {
            return Optional.of(value.isEmpty() ? "is empty" : "is blank");
        }
        if (quoted(value)) {
            return Optional.of("has quotation marks around it, which are part of the value");
        }
        return structured(value) ? Optional.empty() : character(value).or(() -> edge(value));
    }

    private static boolean quoted(String value) {
        char first = value.charAt(0);
        return value.length() > 1 && (first == '"' || first == '\'') && value.charAt(value.length() - 1) == first;
    }

    /** Keys and JSON are written on many lines, and end with one. */
    private static boolean structured(String value) {
        return value.startsWith("-----BEGIN ") || value.startsWith("{") || value.startsWith("[");
    }

    private static Optional<String> edge(String value) {
        return value.equals(value.strip()) ? Optional.empty() : Optional.of("begins or ends with a blank");
    }

    private static Optional<String> character(String value) {
        return value.codePoints()
                .filter(Blemish::foreign)
                .mapToObj(Blemish::named)
                .findFirst();
    }

    private static boolean foreign(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
            default -> point == 0xa0 || point == 0xfffd;
        };
    }

    private static String named(int point) {
        return switch (point) {
            case '\n', '\r' -> "holds a line end";
            case '\t' -> "holds a tab";
            case 0xfffd -> "holds U+FFFD, which stands for what could not be decoded: save it in UTF-8";
            default -> String.format(Locale.ROOT, "holds U+%04X, which cannot be seen", point);
        };
    }
}
