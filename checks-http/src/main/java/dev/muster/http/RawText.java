package dev.muster.http;

import java.util.Set;

/** Where the text inside an element ends in which there are no tags. */
final class RawText {
    /** With scripts on, as in browsers, a noscript is raw text too. */
    private static final Set<String> NAMES =
            Set.of("style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript");

    private final String text;
    private int at;

    private RawText(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /** {@return where the end tag begins, or the end of the text; the same place where this element has no raw text} */
    static int end(String text, int from, String name) {
        if (name.equals("plaintext")) {
            return text.length();
        }
        if (name.equals("script")) {
            return new RawText(text, from).endOfScript();
        }
        return NAMES.contains(name) ? new RawText(text, from).endOf(name) : from;
    }

    private int endOf(String name) {
        for (int open = text.indexOf("</", at); open >= 0; open = text.indexOf("</", open + 2)) {
            if (isTag(open + 2, name)) {
                return open;
            }
        }
        return text.length();
    }

    /** Inside a comment a script tag opens a second level, which the first end tag closes (HTML, script data escaped states). */
    private int endOfScript() {
        for (int open = text.indexOf('<', at); open >= 0; open = text.indexOf('<', at)) {
            at = open;
            if (isTag(at, "</script")) {
                return at;
            }
            if (text.startsWith("<!--", at)) {
                at += 2;
                if (endsInComment()) {
                    return at;
                }
            } else {
                at++;
            }
        }
        return text.length();
    }

    /** {@return whether the script ends before the comment does} */
    private boolean endsInComment() {
        boolean doubled = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '-' && text.startsWith("-->", at)) {
                return false;
            }
            if (c == '<' && isTag(at, "</script")) {
                if (!doubled) {
                    return true;
                }
                doubled = false;
            } else if (c == '<' && isTag(at, "<script")) {
                doubled = true;
            }
        }
        return true;
    }

    private boolean isTag(int from, String name) {
        int end = from + name.length();
        return end < text.length()
                && Ascii.startsWith(text, from, name)
                && (Ascii.isHtmlSpace(text.charAt(end)) || text.charAt(end) == '/' || text.charAt(end) == '>');
    }
}
