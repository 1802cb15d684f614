package dev.muster.evidence;

import java.util.ArrayList;
import java.util.List;

/** Splits a file into lines, whichever way they are broken, without the mark of its byte order. */
final class Lines {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Lines() {}

    static List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        int from = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(text.substring(from, i));
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                from = i + 1;
            }
        }
        if (from < text.length()) {
            lines.add(text.substring(from));
        }
        return lines;
    }
}
