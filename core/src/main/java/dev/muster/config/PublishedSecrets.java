package dev.muster.config;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Secrets that everybody can read: defaults of products, samples of frameworks, documentation, test vectors.
 *
 * <p>Only equality counts, apart from quotes, blanks and case, or a prefix that a generator of samples puts before
 * them: no random value is ever mistaken for one.
 */
final class PublishedSecrets {

    private static final int LONGEST = 4_096;

    private final Map<String, Published> exact = new HashMap<>();
    private final Map<String, Published> prefixes = new LinkedHashMap<>();

    private PublishedSecrets() {
        Resource.lines("published.txt").forEach(this::add);
    }

    /** {@return where the value is published, if it is known to be} */
    static Optional<Published> find(String value) {
        String normal = value.length() > LONGEST ? "" : normal(value);
        PublishedSecrets known = Holder.KNOWN;
        return Optional.ofNullable(known.exact.get(normal)).or(() -> known.prefix(normal));
    }

    private Optional<Published> prefix(String normal) {
        return prefixes.entrySet().stream()
                .filter(entry -> normal.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String normal(String value) {
        return Wrapping.unquote(value).toLowerCase(Locale.ROOT);
    }

    /** Category, place, value, by tabulators; a value that ends in an ellipsis is a prefix. */
    private void add(String line) {
        String[] fields = line.split("\t", 3);
        Published published = new Published(Published.Category.valueOf(fields[0]), fields[1]);
        String value = normal(fields[2]);
        if (value.endsWith("…")) {
            prefixes.put(value.substring(0, value.length() - 1), published);
        } else {
            exact.putIfAbsent(value, published);
        }
    }

    private static final class Holder {
        static final PublishedSecrets KNOWN = new PublishedSecrets();
    }
}
