package dev.muster.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Walks over what follows the name of a tag, up to the bracket that closes it. */
final class HtmlAttributes {
    /** Takes an attribute, by the places in the text where its name and its value begin and end. */
    private interface Sink {
        void take(int name, int endOfName, int value, int endOfValue);
    }

    private static final Sink NOWHERE = (name, endOfName, value, endOfValue) -> {};
    private static final int NONE = -1;

    private final String text;
    private final Sink sink;

    private HtmlAttributes(String text, Sink sink) {
        this.text = text;
        this.sink = sink;
    }

    /** {@return where the tag that goes on here ends, behind its bracket; -1 where the text ends before} */
    static int end(String text, int from) {
        return new HtmlAttributes(text, NOWHERE).walk(from);
    }

    /** {@return the attributes of the tag that goes on here, by name in lower case; of a name that comes twice the first} */
    static Map<String, String> read(String text, int from) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Sink sink = (name, endOfName, value, endOfValue) -> attributes.putIfAbsent(
                Ascii.lower(text.substring(name, endOfName)),
                CharacterReferences.decode(text.substring(value, endOfValue)));
        new HtmlAttributes(text, sink).walk(from);
        return Collections.unmodifiableMap(attributes);
    }

    static boolean endsName(char c) {
        return c <= '>' && (c == '>' || c == '/' || Ascii.isHtmlSpace(c));
    }

    private int walk(int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '>') {
                return at + 1;
            }
            at = endsName(c) ? at + 1 : attribute(at);
        }
        return NONE;
    }

    /** {@return where what follows begins} */
    private int attribute(int name) {
        int endOfName = endOfName(name);
        int equals = endOfSpace(endOfName);
        if (equals < text.length() && text.charAt(equals) == '=') {
            return value(name, endOfName, endOfSpace(equals + 1));
        }
        sink.take(name, endOfName, endOfName, endOfName);
        return equals;
    }

    private int value(int name, int endOfName, int from) {
        char quote = from < text.length() ? text.charAt(from) : '>';
        if (quote != '"' && quote != '\'') {
            int end = endOfUnquoted(from);
            sink.take(name, endOfName, from, end);
            return end;
        }
        int closed = text.indexOf(quote, from + 1);
        int end = closed < 0 ? text.length() : closed;
        sink.take(name, endOfName, from + 1, end);
        return end + 1;
    }

    /** An equals sign in the first place belongs to the name. */
    private int endOfName(int from) {
        int at = from + 1;
        while (at < text.length() && text.charAt(at) != '=' && !endsName(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int endOfSpace(int from) {
        int at = from;
        while (at < text.length() && Ascii.isHtmlSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int endOfUnquoted(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '>' && !Ascii.isHtmlSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
