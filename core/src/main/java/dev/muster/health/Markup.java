package dev.muster.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes elements, attributes and text that are at once XML 1.0 and HTML, whatever the text. What XML 1.0 cannot hold
 * (section 2.2) becomes U+FFFD.
 */
final class Markup {
    private static final int REPLACEMENT = 0xfffd;

    private final StringBuilder out = new StringBuilder(4096);
    private final Deque<String> open = new ArrayDeque<>();

    Markup(String prologue) {
        out.append(prologue);
    }

    /** Opens an element; attributes come in pairs of name and value, and one with an empty value is left out. */
    Markup open(String element, String... attributes) {
        open.push(element);
        begin(element, attributes);
        out.append('>');
        return this;
    }

    /** Writes an element that HTML has no end tag for, or SVG need not. */
    Markup leaf(String element, String... attributes) {
        begin(element, attributes);
        out.append("/>");
        return this;
    }

    private void begin(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                text(attributes[i + 1]);
                out.append('"');
            }
        }
    }

    /** Closes the innermost element. */
    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Writes an element that holds this text alone. */
    Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    Markup text(String text) {
        text.codePoints().forEach(this::point);
        return this;
    }

    /** Writes what is markup already. */
    Markup verbatim(String markup) {
        out.append(markup);
        return this;
    }

    byte[] toBytes() {
        return out.toString().getBytes(UTF_8);
    }

    private void point(int point) {
        switch (point) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(allowed(point) ? point : REPLACEMENT);
        }
    }

    /** Less than XML 1.0 allows: tabs and C1 controls do not print, and outcomes hold neither. */
    private static boolean allowed(int point) {
        if (point < 0xa0) {
            return point == '\n' || (point >= ' ' && point < 0x7f);
        }
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return !surrogate && point != 0xfffe && point != 0xffff;
    }
}
