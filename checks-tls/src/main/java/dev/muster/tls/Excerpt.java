package dev.muster.tls;

import java.util.Locale;

/** A little of what a peer sent, for a message: short, on one line, and nothing in it that a terminal would obey. */
final class Excerpt {
    private static final int LIMIT = 48;
    private static final int DELETE = 0x7F;
    private static final int OCTET = 0xFF;

    private Excerpt() {}

    /** {@return the beginning, in quotes, without the line end} */
    static String of(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
            end--;
        }
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < end && i < LIMIT; i++) {
            append(text, bytes[i] & OCTET);
        }
        return text.append(end > LIMIT ? "...\"" : "\"").toString();
    }

    private static void append(StringBuilder text, int octet) {
        switch (octet) {
            case '\r' -> text.append("\\r");
            case '\n' -> text.append("\\n");
            case '"' -> text.append('\'');
            case '\\' -> text.append("\\\\");
            default ->
                text.append(
                        octet >= ' ' && octet < DELETE
                                ? String.valueOf((char) octet)
                                : String.format(Locale.ROOT, "\\x%02x", octet));
        }
    }
}
