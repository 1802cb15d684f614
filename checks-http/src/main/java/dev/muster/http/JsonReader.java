package dev.muster.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads one JSON document (RFC 8259) piece by piece, as its reader expects it, in one pass. Knows objects, arrays, strings
 * and whole numbers, which is all that a captured answer holds. Depth is the caller's: nothing here calls itself. Not
 * thread-safe.
 */
final class JsonReader {
    private static final int HEX = 16;
    private static final int ESCAPE_DIGITS = 4;
    private static final int MOST_DIGITS = 18;

    private final String text;
    private int at;

    JsonReader(String text) {
        this.text = text;
    }

    /** Reads one member's value. */
    interface Member {
        void read(String name);
    }

    /** Reads an object, whose names are distinct. */
    void object(Member member) {
        Set<String> seen = new HashSet<>();
        expect('{');
        if (took('}')) {
            return;
        }
        do {
            String name = string();
            if (!seen.add(name)) {
                throw error("the name \"" + shown(name) + "\" is there twice");
            }
            expect(':');
            member.read(name);
        } while (took(','));
        expect('}');
    }

    /** {@return the elements of an array} */
    <T> List<T> array(Supplier<T> element) {
        List<T> all = new ArrayList<>();
        expect('[');
        if (took(']')) {
            return all;
        }
        do {
            all.add(element.get());
        } while (took(','));
        expect(']');
        return all;
    }

    /** {@return a whole number, not negative} */
    long number() {
        skip();
        int from = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        int digits = at - from;
        if (digits == 0 || digits > MOST_DIGITS || (digits > 1 && text.charAt(from) == '0')) {
            at = from;
            throw error("a whole number is expected here");
        }
        return Long.parseLong(text.substring(from, at));
    }

    String string() {
        skip();
        expect('"');
        StringBuilder out = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            if (c < ' ') {
                at--;
                throw error("a control character in a string has to be escaped");
            }
            out.append(c == '\\' ? escaped() : c);
        }
        return out.toString();
    }

    /** Nothing may follow. */
    void end() {
        skip();
        if (at < text.length()) {
            throw error("nothing more is expected here");
        }
    }

    /** {@return what to throw: it names this place} */
    IllegalArgumentException error(String problem) {
        String before = text.substring(0, Math.min(at, text.length()));
        long line = 1 + before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        return new IllegalArgumentException("line " + line + ", column " + column + ": " + problem);
    }

    /** {@return text of a document that may stand in a message} */
    static String shown(String text) {
        int shown = 40;
        String start = text.length() > shown ? text.substring(0, shown) + "..." : text;
        return start.replaceAll("[^ -~]", "?");
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit();
            default -> throw error("\\ is followed by none of \" \\ / b f n r t u");
        };
    }

    private char unit() {
        int unit = 0;
        for (int i = 0; i < ESCAPE_DIGITS; i++) {
            char c = next();
            int digit = c < 0x80 ? Character.digit(c, HEX) : -1;
            if (digit < 0) {
                throw error("\\u is not followed by four hexadecimal digits");
            }
            unit = unit * HEX + digit;
        }
        return (char) unit;
    }

    private char next() {
        if (at >= text.length()) {
            throw error("the document ends within a string");
        }
        return text.charAt(at++);
    }

    private void expect(char c) {
        if (!took(c)) {
            throw error(c + " is expected here");
        }
    }

    private boolean took(char c) {
        skip();
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private void skip() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
