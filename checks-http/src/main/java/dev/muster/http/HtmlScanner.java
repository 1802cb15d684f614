package dev.muster.http;

import dev.muster.http.Html.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One walk over an HTML text. It only ever moves forward. Not thread-safe, for one use. */
final class HtmlScanner {
    private final String text;
    private final List<Tag> tags = new ArrayList<>();
    private int at;
    /** How many svg and math elements are open: inside them there is CDATA and no raw text. */
    private int foreign;

    HtmlScanner(String text) {
        this.text = text;
    }

    List<Tag> scan() {
        for (int open = text.indexOf('<'); open >= 0; open = text.indexOf('<', at)) {
            at = open + 1;
            markup();
        }
        return List.copyOf(tags);
    }

    private void markup() {
        char c = peek();
        if (Ascii.isLetter(c)) {
            start();
        } else if (c == '/') {
            at++;
            end();
        } else if (c == '!') {
            at++;
            declaration();
        } else if (c == '?') {
            skipPast(">");
        }
    }

    /** A tag that the text ends in the middle of is none. */
    private void start() {
        String name = name();
        Map<String, String> attributes = new LinkedHashMap<>();
        if (readAttributes(attributes)) {
            tags.add(new Tag(name, attributes));
            enter(name, text.charAt(at - 2) == '/');
        }
    }

    /** The slash of an unquoted value at the end looks like that of an empty element: then svg is taken for closed. */
    private void enter(String name, boolean closed) {
        if (isForeign(name)) {
            foreign += closed ? 0 : 1;
        } else if (foreign == 0) {
            at = RawText.end(text, at, name);
        }
    }

    private void end() {
        if (Ascii.isLetter(peek())) {
            String name = name();
            readAttributes(new LinkedHashMap<>());
            if (isForeign(name) && foreign > 0) {
                foreign--;
            }
        } else {
            skipPast(">");
        }
    }

    private static boolean isForeign(String name) {
        return name.equals("svg") || name.equals("math");
    }

    private void declaration() {
        if (text.startsWith("--", at)) {
            at += 2;
            comment();
        } else if (foreign > 0 && text.startsWith("[CDATA[", at)) {
            skipPast("]]>");
        } else {
            skipPast(">");
        }
    }

    /** Ends with two dashes and a bracket, of which the dashes may be those of the beginning; an exclamation mark may stand between. */
    private void comment() {
        if (text.startsWith(">", at) || text.startsWith("->", at)) {
            skipPast(">");
            return;
        }
        for (int dashes = text.indexOf("--", at); dashes >= 0; dashes = text.indexOf("--", dashes + 1)) {
            if (text.startsWith(">", dashes + 2) || text.startsWith("!>", dashes + 2)) {
                at = dashes;
                skipPast(">");
                return;
            }
        }
        at = text.length();
    }

    private String name() {
        int from = at;
        while (at < text.length() && !endsName(text.charAt(at))) {
            at++;
        }
        return Ascii.lower(text.substring(from, at));
    }

    private static boolean endsName(char c) {
        return Ascii.isHtmlSpace(c) || c == '/' || c == '>';
    }

    /** {@return whether the bracket that closes the tag was reached} */
    private boolean readAttributes(Map<String, String> attributes) {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '>') {
                at++;
                return true;
            }
            if (endsName(c)) {
                at++;
            } else {
                readAttribute(attributes);
            }
        }
        return false;
    }

    /** An equals sign in the first place belongs to the name. */
    private void readAttribute(Map<String, String> attributes) {
        int from = at++;
        while (at < text.length() && text.charAt(at) != '=' && !endsName(text.charAt(at))) {
            at++;
        }
        String name = Ascii.lower(text.substring(from, at));
        skipSpace();
        String value = "";
        if (peek() == '=') {
            at++;
            skipSpace();
            value = value();
        }
        attributes.putIfAbsent(name, value);
    }

    private String value() {
        char quote = peek();
        if (quote != '"' && quote != '\'') {
            return unquoted();
        }
        int from = ++at;
        int end = text.indexOf(quote, from);
        at = end < 0 ? text.length() : end + 1;
        return CharacterReferences.decode(text.substring(from, end < 0 ? at : end));
    }

    private String unquoted() {
        int from = at;
        while (at < text.length() && text.charAt(at) != '>' && !Ascii.isHtmlSpace(text.charAt(at))) {
            at++;
        }
        return CharacterReferences.decode(text.substring(from, at));
    }

    private void skipSpace() {
        while (at < text.length() && Ascii.isHtmlSpace(text.charAt(at))) {
            at++;
        }
    }

    private void skipPast(String end) {
        int found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found + end.length();
    }

    /** {@return the next character, or at the end one that means nothing} */
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }
}
