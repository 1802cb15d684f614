package dev.muster.health;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one JSON document (RFC 8259) piece by piece, as its reader expects it, in one pass: what {@link Json} writes, such
 * as facts that were captured for a bug report.
 *
 * <pre>{@code
 * JsonReader in = JsonReader.of("[80, 443]");
 * List<Long> ports = in.array(in::number);
 * in.end();
 * }</pre>
 *
 * <p>Whatever is not as expected is refused by an {@link IllegalArgumentException} that names line and column. Nothing
 * here calls itself: how deep a document may be is the caller's business. Not thread-safe.
 */
public final class JsonReader {
    private static final int HEX = 16;
    private static final int ESCAPE_DIGITS = 4;
    private static final int SHOWN = 40;

    /** RFC 8259, section 6, up to where no number could go on. */
    private static final Pattern NUMERAL =
            Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][-+]?[0-9]++)?(?![-+.0-9A-Za-z])");

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /** {@return a reader at the start of this document} */
    public static JsonReader of(String document) {
        return new JsonReader(document);
    }

    /**
     * Reads an object, whose names are distinct.
     *
     * @param member is given each name in turn, and reads the value from this reader
     * @throws IllegalArgumentException if none is here, or a name is there twice
     */
    public void object(Consumer<String> member) {
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
            member.accept(name);
        } while (took(','));
        expect('}');
    }

    /**
     * {@return the elements of an array, in order; may be changed}
     *
     * @param element reads one from this reader
     * @throws IllegalArgumentException if none is here
     */
    public <T> List<T> array(Supplier<T> element) {
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

    /**
     * {@return a whole number, without fraction and exponent}
     *
     * @throws IllegalArgumentException if none is here, or it is beyond what a long holds
     */
    public long number() {
        String wanted = "a whole number is expected here";
        String numeral = numeral(wanted);
        try {
            return Long.parseLong(numeral);
        } catch (NumberFormatException e) {
            at -= numeral.length();
            throw error(wanted);
        }
    }

    /**
     * {@return a number of any form, rounded to the nearest double}
     *
     * @throws IllegalArgumentException if none is here, or it is beyond what a double holds
     */
    public double decimal() {
        String wanted = "a number is expected here";
        String numeral = numeral(wanted);
        double number = Double.parseDouble(numeral);
        if (Double.isInfinite(number)) {
            at -= numeral.length();
            throw error(wanted);
        }
        return number;
    }

    /**
     * {@return whether it is true}
     *
     * @throws IllegalArgumentException if neither true nor false is here
     */
    public boolean bool() {
        boolean yes = took("true");
        if (!yes && !took("false")) {
            throw error("true or false is expected here");
        }
        return yes;
    }

    /**
     * {@return empty if null is here, else a value}
     *
     * @param value reads it from this reader
     * @throws IllegalArgumentException as the value's reader does
     */
    public <T> Optional<T> optional(Supplier<T> value) {
        return took("null") ? Optional.empty() : Optional.of(value.get());
    }

    /**
     * {@return a text, its escapes resolved}
     *
     * @throws IllegalArgumentException if none is here
     */
    public String string() {
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

    /**
     * Reads to the end.
     *
     * @throws IllegalArgumentException if anything but white space follows
     */
    public void end() {
        skip();
        if (at < text.length()) {
            throw error("nothing more is expected here");
        }
    }

    /**
     * {@return what to throw of a value that was read and is refused: it names this place}
     *
     * @param problem one clause; a part of the document in it has to be {@link #shown}
     */
    public IllegalArgumentException error(String problem) {
        String before = text.substring(0, at);
        long line = 1 + before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        return new IllegalArgumentException("line " + line + ", column " + column + ": " + problem);
    }

    /** {@return what to throw of a value that somebody who was given it refused} */
    IllegalArgumentException refusal(RuntimeException refused) {
        return error("what is said here cannot be: " + shown(String.valueOf(refused.getMessage())));
    }

    /** {@return a part of a document as it may stand in a message: its first 40 characters, in ASCII} */
    public static String shown(String part) {
        String start = part.length() > SHOWN ? part.substring(0, SHOWN) + "..." : part;
        return start.replaceAll("[^ -~]", "?");
    }

    private String numeral(String wanted) {
        skip();
        Matcher numeral = NUMERAL.matcher(text).region(at, text.length());
        if (!numeral.lookingAt()) {
            throw error(wanted);
        }
        at = numeral.end();
        return numeral.group();
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
        return took(Character.toString(c));
    }

    private boolean took(String word) {
        skip();
        boolean there = text.startsWith(word, at);
        at += there ? word.length() : 0;
        return there;
    }

    private void skip() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
