package dev.muster.db;

import dev.muster.Fact;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The {@linkplain SettingNames settings that rules ask for}, as this session sees them: of PostgreSQL in the units of {@code
 * pg_settings}, of MariaDB and MySQL the variables of the session.
 *
 * @param product whose they are
 * @param values by lower-case name
 * @param hidden names that this account may not see
 * @param grant what would let it see them, as a line to paste
 */
record ServerSettings(Product product, Map<String, String> values, Set<String> hidden, String grant) {
    ServerSettings {
        values = Map.copyOf(values);
        hidden = Set.copyOf(hidden);
    }

    /** {@return the text of a setting} */
    Fact<String> get(String name) {
        String value = values.get(name);
        if (value != null) {
            return Fact.of(value);
        }
        return hidden.contains(name) ? Fact.denied(grant) : Fact.absent(product + " shows no setting " + name);
    }

    /** {@return a setting that is on or off} */
    Fact<Boolean> on(String name) {
        return get(name)
                .map(value -> Set.of("on", "1", "yes", "true", "always")
                        .contains(value.strip().toLowerCase(Locale.ROOT)));
    }

    /** {@return a setting that is a whole number, in its own unit; absent if it is none} */
    Fact<Long> number(String name) {
        Fact<String> text = get(name);
        try {
            return text.map(value -> (long) Double.parseDouble(value.strip()));
        } catch (NumberFormatException e) {
            return Fact.absent("setting " + name + " is no number");
        }
    }
}
