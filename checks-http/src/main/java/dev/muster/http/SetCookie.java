package dev.muster.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One Set-Cookie field, split as RFC 6265bis, section 5.6, has browsers split it: at semicolons, whatever is quoted.
 * Everything but nothing at all between two semicolons is kept, what a browser ignores too. Its text shows no value: that may be a live session. Immutable.
 *
 * @param name up to the first equals sign; empty where there is none
 * @param value the rest of the first part
 * @param attributes what follows, in order
 * @param controls whether a control character stands anywhere in the field
 */
record SetCookie(String name, String value, List<Attribute> attributes, boolean controls) {
    private static final int ATTRIBUTE_LIMIT = 1024;
    private static final int PAIR_LIMIT = 4096;

    /**
     * A part after the first.
     *
     * @param name as it came
     * @param value after the equals sign; empty where there is none
     */
    record Attribute(String name, String value) {
        @Override
        public String toString() {
            return "Attribute[" + name.length() + " and " + value.length() + " characters]";
        }
    }

    /** Copies. */
    SetCookie {
        attributes = List.copyOf(attributes);
    }

    static SetCookie parse(String field) {
        int end = semicolon(field, 0);
        Attribute pair = split(field, 0, end);
        boolean named = equalsSign(field, 0, end) < end;
        return named
                ? new SetCookie(pair.name(), pair.value(), attributes(field, end), controls(field))
                : new SetCookie("", pair.name(), attributes(field, end), controls(field));
    }

    private static List<Attribute> attributes(String field, int from) {
        List<Attribute> all = new ArrayList<>();
        int at = from;
        while (at < field.length()) {
            int end = semicolon(field, at + 1);
            if (end > at + 1) {
                all.add(split(field, at + 1, end));
            }
            at = end;
        }
        return all;
    }

    private static int semicolon(String field, int from) {
        int at = field.indexOf(';', from);
        return at < 0 ? field.length() : at;
    }

    private static Attribute split(String field, int from, int end) {
        int equals = equalsSign(field, from, end);
        return new Attribute(trim(field, from, equals), trim(field, Math.min(equals + 1, end), end));
    }

    /** {@return where the first equals sign of a part stands, or its end} */
    private static int equalsSign(String field, int from, int end) {
        int at = from;
        while (at < end && field.charAt(at) != '=') {
            at++;
        }
        return at;
    }

    /** Of spaces and tabs alone. */
    private static String trim(String field, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && blank(field.charAt(start))) {
            start++;
        }
        while (end > start && blank(field.charAt(end - 1))) {
            end--;
        }
        return field.substring(start, end);
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean controls(String field) {
        return !Ascii.all(field, c -> (c >= ' ' && c != 0x7f) || c == '\t');
    }

    /** {@return the values of the attributes of this name that browsers heed, in order} */
    List<String> values(String attribute) {
        List<String> values = new ArrayList<>(1);
        for (Attribute each : attributes) {
            if (each.name().equalsIgnoreCase(attribute) && each.value().length() <= ATTRIBUTE_LIMIT) {
                values.add(each.value());
            }
        }
        return values;
    }

    /** {@return the value that counts where an attribute is given several times} */
    Optional<String> last(String attribute) {
        List<String> values = values(attribute);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    boolean has(String attribute) {
        return !values(attribute).isEmpty();
    }

    boolean secure() {
        return has("Secure");
    }

    boolean tooLong() {
        return name.length() + value.length() > PAIR_LIMIT;
    }

    boolean empty() {
        return name.isEmpty() && value.isEmpty();
    }

    /** {@return the name, fit for a report} */
    String label() {
        return CookieLabel.of(this);
    }

    @Override
    public String toString() {
        return "SetCookie[" + label() + "]";
    }
}
