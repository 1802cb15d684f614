package dev.muster.db;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How one driver understands its URL and properties. Pure: nothing is looked up, nothing is connected to. */
interface Dialect {
    /** {@return the parts of the URL; empty if the driver would not take it} */
    Optional<ParsedUrl> parse(String url);

    /** {@return properties of its data source under the names that options have, in whatever case they are written} */
    Map<String, String> spelled(Map<String, String> properties);

    /** {@return the options of the URL and of the properties, the one that counts where both have one} */
    Map<String, String> merged(Map<String, String> url, Map<String, String> properties);

    /**
     * {@return what a driver is told to do}
     *
     * @throws NotTakenException if it would not take an option
     */
    ClientSettings settings(ParsedUrl url, Map<String, String> merged);

    /** {@return both, where the second counts more} */
    static Map<String, String> over(Map<String, String> less, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(less);
        all.putAll(more);
        return all;
    }

    /** {@return what is shown of a value: names of modes and classes are short} */
    static String shown(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "...";
    }

    /** {@return how the driver of that kind and version understands what it is told} */
    static Dialect of(DriverKind kind, Optional<DriverVersion> version) {
        return switch (kind) {
            case POSTGRESQL -> new PostgresDialect();
            case MARIADB -> new MariaDbDialect(version);
            default -> new MySqlDialect();
        };
    }
}
