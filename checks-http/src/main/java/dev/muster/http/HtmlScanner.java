package dev.muster.http;

import dev.muster.http.Html.Tag;
import java.util.ArrayList;
import java.util.List;

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
        int from = at;
        skipName();
        int endOfName = at;
        if (skipAttributes()) {
            String name = Ascii.lower(text.substring(from, endOfName));
            tags.add(new Tag(name, text, endOfName));
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
        if (!Ascii.isLetter(peek())) {
            skipPast(">");
            return;
        }
        int from = at;
        skipName();
        if (foreign > 0 && isForeign(Ascii.lower(text.substring(from, at)))) {
            foreign--;
        }
        skipAttributes();
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

    private void skipName() {
        int end = at;
        while (end < text.length() && !HtmlAttributes.endsName(text.charAt(end))) {
            end++;
        }
        at = end;
    }

    /** {@return whether the bracket that closes the tag was reached} */
    private boolean skipAttributes() {
        int end = HtmlAttributes.end(text, at);
        at = end < 0 ? text.length() : end;
        return end >= 0;
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
