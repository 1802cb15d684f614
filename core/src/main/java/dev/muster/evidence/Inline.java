package dev.muster.evidence;

/** Takes the marks of Markdown out of a line, so that its words are left: emphasis, code, links, images, entities. */
final class Inline {
    private final String text;
    private final StringBuilder out;
    /** Behind the last of its kind none is looked for: a line of nothing but opening marks stays cheap. */
    private final int lastTagEnd;

    private final int lastLinkEnd;
    private int at;

    private Inline(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length());
        this.lastTagEnd = text.lastIndexOf('>');
        this.lastLinkEnd = text.lastIndexOf(')');
    }

    /** {@return the words of that text, apart by single spaces} */
    static String plain(String markdown) {
        Inline inline = new Inline(markdown);
        while (inline.at < markdown.length()) {
            inline.step();
        }
        return inline.out.toString().strip();
    }

    private void step() {
        char c = text.charAt(at);
        switch (c) {
            case '\\' -> escaped();
            case '*', '`', '~', '[' -> at++;
            case '!' -> image();
            case ']' -> afterLabel();
            case '<' -> tag();
            case '&' -> entity();
            case '_' -> underscores();
            default -> letters(c);
        }
    }

    /** Text of letters is taken at once: most of a file is nothing else. */
    private void letters(char first) {
        int from = at;
        while (at < text.length() && isLetter(text.charAt(at))) {
            at++;
        }
        if (at > from) {
            out.append(text, from, at);
        } else {
            plain(first);
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private void image() {
        if (text.startsWith("![", at)) {
            at++;
        } else {
            plain('!');
        }
    }

    private void plain(char c) {
        if (!Character.isWhitespace(c)) {
            out.append(c);
        } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
        at++;
    }

    private void escaped() {
        at++;
        if (at < text.length()) {
            plain(text.charAt(at));
        }
    }

    /** What a link leads to is not what the line says. */
    private void afterLabel() {
        at++;
        if (at < lastLinkEnd && text.charAt(at) == '(') {
            at = text.indexOf(')', at) + 1;
        }
    }

    private void tag() {
        boolean named = at < lastTagEnd && (Character.isLetter(text.charAt(at + 1)) || text.charAt(at + 1) == '/');
        if (named) {
            plain(' ', text.indexOf('>', at) + 1);
        } else {
            plain('<');
        }
    }

    private void plain(char c, int next) {
        plain(c);
        at = next;
    }

    private void entity() {
        if (text.startsWith("&amp;", at)) {
            plain('&', at + "&amp;".length());
        } else if (text.startsWith("&lt;", at)) {
            plain('<', at + "&lt;".length());
        } else if (text.startsWith("&gt;", at)) {
            plain('>', at + "&gt;".length());
        } else {
            plain('&');
        }
    }

    /** Inside a word an underscore is part of it; a row of them is a blank to fill in. */
    private void underscores() {
        int from = at;
        while (at < text.length() && text.charAt(at) == '_') {
            at++;
        }
        boolean inside = from > 0
                && at < text.length()
                && Character.isLetterOrDigit(text.charAt(from - 1))
                && Character.isLetterOrDigit(text.charAt(at));
        if (inside || at - from > 2) {
            out.append(text, from, at);
        }
    }
}
