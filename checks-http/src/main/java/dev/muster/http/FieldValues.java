package dev.muster.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Values of fields as the Fetch standard reads them. */
final class FieldValues {
    private static final int SHOWN = 60;

    private FieldValues() {}

    /**
     * {@return the values of all fields of this name, split at the commas outside quotes, without blanks around them}: the
     * Fetch standard's "get, decode, and split". Empty where there is no such field; an empty field has one empty value.
     */
    static List<String> split(Fields fields, String name) {
        List<String> values = fields.values(name);
        return values.isEmpty() ? List.of() : split(String.join(", ", values));
    }

    /** {@return what stands between the commas of a value, but for those in quotes} */
    static List<String> split(String joined) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        boolean quoted = false;
        for (int i = 0; i < joined.length(); i++) {
            char c = joined.charAt(i);
            if (c == ',' && !quoted) {
                parts.add(trim(joined.substring(from, i)));
                from = i + 1;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && quoted) {
                i++;
            }
        }
        parts.add(trim(joined.substring(from)));
        return parts;
    }

    /** {@return the text without spaces, tabs and line ends around it: not {@code strip}, which knows many more} */
    static String trim(String text) {
        int from = 0;
        int end = text.length();
        while (from < end && isBlank(text.charAt(from))) {
            from++;
        }
        while (end > from && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(from, end);
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    /** {@return the value in quotes, and no more of it than names it} */
    static String quote(String value) {
        return '"' + excerpt(value) + '"';
    }

    /** {@return the beginning of the value, and how long it is if that is not all} */
    static String excerpt(String value) {
        return value.length() <= SHOWN
                ? value
                : String.format(Locale.ROOT, "%s... (%d characters)", value.substring(0, SHOWN), value.length());
    }
}
