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
        int feed = text.indexOf('\n');
        int carriage = text.indexOf('\r');
        while (feed >= 0 || carriage >= 0) {
            int end = carriage < 0 || (feed >= 0 && feed < carriage) ? feed : carriage;
            lines.add(text.substring(from, end));
            from = end == carriage && feed == carriage + 1 ? end + 2 : end + 1;
            feed = feed < from && feed >= 0 ? text.indexOf('\n', from) : feed;
            carriage = carriage < from && carriage >= 0 ? text.indexOf('\r', from) : carriage;
        }
        if (from < text.length()) {
            lines.add(text.substring(from));
        }
        return lines;
    }
}
