package dev.muster.runtime;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A file that a build left in the program, and says what was built.
 *
 * @param place such as {@code app.jar!/META-INF/MANIFEST.MF}
 * @param fields those that are known here, by their names
 */
record BuildSource(String place, Map<String, String> fields) {
    BuildSource {
        fields = Map.copyOf(new TreeMap<>(fields));
    }

    /** {@return the first of these fields that is there and not blank} */
    Optional<String> first(Iterable<String> names) {
        for (String name : names) {
            String value = fields.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
