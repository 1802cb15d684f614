package dev.muster.db;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What the URLs of all drivers have in common. Everything here takes time in proportion to the text. */
final class UrlText {
    private UrlText() {}

    /**
     * {@return the options between ampersands; an empty one is left out}
     *
     * @throws IllegalArgumentException if something is not rightly encoded
     */
    static Map<String, String> options(String query, UnaryOperator<String> decoded) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : split(query, '&')) {
            if (!option.isEmpty()) {
                int equals = option.indexOf('=');
                String name = equals < 0 ? option : option.substring(0, equals);
                options.put(name, equals < 0 ? "" : decoded.apply(option.substring(equals + 1)));
            }
        }
        return options;
    }

    /**
     * {@return the text without its percent encoding}
     *
     * @throws IllegalArgumentException if it is not rightly encoded
     */
    static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** {@return the parts, without the empty ones at the end} */
    static List<String> splitBare(String text, char separator) {
        List<String> parts = new ArrayList<>(split(text, separator));
        int end = parts.size();
        while (end > 0 && parts.get(end - 1).isEmpty()) {
            end--;
        }
        return parts.subList(0, end);
    }

    /** {@return where the first of some characters is; the length of the text if none is} */
    static int first(String text, String any, int from) {
        for (int i = from; i < text.length(); i++) {
            if (any.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    static boolean isPort(String text, int least, int most) {
        return !text.isEmpty()
                && text.length() <= 9
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(text) >= least
                && Integer.parseInt(text) <= most;
    }
}
