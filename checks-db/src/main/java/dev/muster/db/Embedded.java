package dev.muster.db;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A database that lives in the process of the service, or can.
 *
 * @param name of the product
 * @param place where its data is
 */
record Embedded(String name, Place place) {
    /** Where its data is. */
    enum Place {
        /** In the memory of this process. */
        MEMORY,
        /** In files that this process has open. */
        FILE,
        /** In a server of its own. */
        SERVER
    }

    private static final List<String> NAMES = List.of("H2", "HSQLDB", "Derby", "SQLite");
    private static final List<String> PACKAGES =
            List.of("org.h2.", "org.hsqldb.", "org.apache.derby.jdbc.Embedded", "org.sqlite.");
    private static final List<String> PREFIXES = List.of("jdbc:h2:", "jdbc:hsqldb:", "jdbc:derby:", "jdbc:sqlite:");

    /** {@return which one a URL is for, if it is for one} */
    static Optional<Embedded> of(String url) {
        String lower = url.strip().toLowerCase(Locale.ROOT);
        for (int i = 0; i < PREFIXES.size(); i++) {
            if (lower.startsWith(PREFIXES.get(i))) {
                String name = NAMES.get(i);
                return Optional.of(new Embedded(
                        name, place(name, lower.substring(PREFIXES.get(i).length()))));
            }
        }
        return Optional.empty();
    }

    private static Place place(String name, String rest) {
        boolean memory = rest.startsWith("mem:") || rest.startsWith("memory:") || rest.startsWith(":memory:");
        if (memory || isPrivateSqlite(name, rest)) {
            return Place.MEMORY;
        }
        return isServer(name, rest) ? Place.SERVER : Place.FILE;
    }

    /** SQLite takes no name for a database of its own, in memory or in a file that it deletes. */
    private static boolean isPrivateSqlite(String name, String rest) {
        return name.equals("SQLite") && (rest.isEmpty() || rest.contains("mode=memory"));
    }

    private static boolean isServer(String name, String rest) {
        return switch (name) {
            case "H2" -> rest.startsWith("tcp:") || rest.startsWith("ssl:");
            case "HSQLDB" -> rest.startsWith("hsql:") || rest.startsWith("hsqls:") || rest.startsWith("http");
            default -> name.equals("Derby") && rest.startsWith("//");
        };
    }

    /** {@return which one a class of a driver or data source belongs to, if to one} */
    static Optional<Embedded> ofClass(String className) {
        for (int i = 0; i < PACKAGES.size(); i++) {
            if (className.startsWith(PACKAGES.get(i))) {
                return Optional.of(new Embedded(NAMES.get(i), Place.FILE));
            }
        }
        return Optional.empty();
    }

    /** {@return which one a product is, by the name it gives itself} */
    static Optional<Embedded> ofProduct(String product) {
        String lower = product.toLowerCase(Locale.ROOT);
        if (lower.equals("h2")) {
            return Optional.of(new Embedded("H2", Place.FILE));
        }
        return NAMES.stream()
                .filter(name -> !name.equals("H2"))
                .filter(name -> lower.contains(name.equals("HSQLDB") ? "hsql" : name.toLowerCase(Locale.ROOT)))
                .map(name -> new Embedded(name, Place.FILE))
                .findFirst();
    }
}
