package dev.muster.http;

import java.util.List;
import java.util.stream.Collectors;

/** Pieces of messages. What a server sent is hostile: a short excerpt is shown, which the outcome escapes. */
final class CspText {
    private static final int EXCERPT = 40;
    private static final int ITEMS = 4;

    private CspText() {}

    static String quote(String text) {
        return '"' + excerpt(text) + '"';
    }

    private static String excerpt(String text) {
        if (text.length() <= EXCERPT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
        return text.substring(0, end) + "...";
    }

    /** {@return the first few, and how many more there are} */
    static String list(List<String> items, String separator) {
        String shown = items.stream().limit(ITEMS).collect(Collectors.joining(separator));
        return items.size() <= ITEMS ? shown : shown + " and " + (items.size() - ITEMS) + " more";
    }

    /** {@return sources as they came, in short} */
    static String sources(List<String> texts) {
        return list(texts.stream().map(CspText::excerpt).distinct().toList(), ", ");
    }
}
