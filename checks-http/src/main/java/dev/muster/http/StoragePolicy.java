package dev.muster.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What Cache-Control says about storing an answer (RFC 9111, section 5.2.2). Immutable.
 *
 * @param directives by name in lower case, values without quotes; of repeated ones the first
 */
record StoragePolicy(Map<String, String> directives) {
    /** Copies. */
    StoragePolicy {
        directives = Map.copyOf(directives);
    }

    static StoragePolicy of(List<String> values) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String value : values) {
            FieldValues.split(value).forEach(directive -> add(directive, all));
        }
        return new StoragePolicy(all);
    }

    private static void add(String directive, Map<String, String> all) {
        int equals = directive.indexOf('=');
        String name = equals < 0 ? directive : directive.substring(0, equals);
        String value = equals < 0 ? "" : directive.substring(equals + 1);
        if (!name.isBlank()) {
            all.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), value.strip().replace("\"", ""));
        }
    }

    boolean stated() {
        return !directives.isEmpty();
    }

    /** {@return whether it is there and about the whole answer: private and no-cache may name single fields instead} */
    boolean whole(String name) {
        return has(name) && directives.getOrDefault(name, "").isEmpty();
    }

    boolean has(String name) {
        return directives.containsKey(name);
    }

    /** {@return whether it has the answer stay fresh; a number that cannot be read counts as 0 (RFC 9111, 4.2.1)} */
    boolean lasts(String name) {
        String value = directives.getOrDefault(name, "");
        boolean digits = !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && value.chars().anyMatch(c -> c != '0');
    }
}
