package dev.muster.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Settings that are a map already: the environment, the system properties, a map of the program's own. */
record MapSource(Origin origin, Supplier<Map<String, String>> map) implements Source {
    static MapSource of(Origin origin, Map<String, String> map) {
        Map<String, String> copy = new HashMap<>();
        map.forEach((name, value) -> copy.put(required(origin, name, "name"), required(origin, value, name)));
        return new MapSource(origin, () -> copy);
    }

    @SuppressWarnings("ConstantValue") // callers are not all null-checked
    private static String required(Origin origin, @Nullable String text, String what) {
        if (text == null) {
            throw new SettingsException("the map \"" + origin + "\" holds a null for " + what + ": leave it out");
        }
        return text;
    }

    @Override
    public Contents open() {
        Map<String, String> now = map.get();
        return new Contents() {
            @Override
            public Set<String> names() {
                return now.keySet();
            }

            @Override
            public Optional<Raw> read(String name) {
                return Optional.ofNullable(now.get(name)).map(text -> new Raw(text, origin));
            }
        };
    }
}
