package dev.muster.http;

import java.util.Locale;
import java.util.Optional;

/**
 * What a request that has to fail put into its address, to see whether it comes back.
 *
 * @param word the last part of the path; empty where it is too short to be told from ordinary words
 * @param tag what stands in angle brackets; empty where nothing does
 */
record ErrorInput(String word, String tag) {
    private static final int SHORTEST = 8;

    static ErrorInput of(Exchange answer) {
        String address = SiteUris.decoded(answer.uri());
        int open = address.indexOf('<');
        int close = address.indexOf('>', open + 1);
        String tag = open >= 0 && close > open ? address.substring(open, close + 1) : "";
        String path = address.substring(0, open < 0 ? address.length() : open);
        String last = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String word = last.substring(last.lastIndexOf('/') + 1);
        return new ErrorInput(word.length() < SHORTEST ? "" : word, tag.length() < SHORTEST ? "" : tag);
    }

    /** {@return whether the path comes back where a browser shows it; in JSON it is only data} */
    boolean echoed(Exchange answer, SiteText text) {
        String type = type(answer).orElse("text/html");
        boolean shown = type.startsWith("text/");
        return shown
                && !word.isEmpty()
                && answer.status() >= 400
                && text.exact().contains(word);
    }

    /** {@return whether the tag comes back as a tag, in a page} */
    boolean unescaped(Exchange answer, SiteText text) {
        String type = type(answer).orElse("text/html");
        return type.startsWith("text/html") && !tag.isEmpty() && text.exact().contains(tag);
    }

    private static Optional<String> type(Exchange answer) {
        return answer.fields().first("Content-Type").map(type -> type.toLowerCase(Locale.ROOT));
    }
}
