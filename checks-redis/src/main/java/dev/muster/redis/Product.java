package dev.muster.redis;

import java.util.Locale;

/**
 * Which server it is.
 *
 * @param kind of server
 * @param version of it, such as {@code 7.0.15}; of Valkey its own, not the one of Redis that it names beside it
 * @param mode {@code standalone}, {@code cluster} or {@code sentinel}
 */
record Product(Kind kind, String version, String mode) {
    /** Kinds of servers. */
    enum Kind {
        /** By Redis. */
        REDIS("Redis"),
        /** Its fork by the Linux Foundation. */
        VALKEY("Valkey"),
        /** One that speaks the protocol: KeyDB, Dragonfly and the like. */
        OTHER("a server like Redis");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    static Product of(Info info) {
        // Valkey calls it by the old name only if it is told to be compatible.
        String mode = info.text("redis_mode")
                .value()
                .or(() -> info.text("server_mode").value())
                .orElse("standalone")
                .toLowerCase(Locale.ROOT);
        if (info.values().containsKey("valkey_version")) {
            return new Product(Kind.VALKEY, info.text("valkey_version").value().orElse(""), mode);
        }
        boolean other = info.values().containsKey("dragonfly_version")
                || info.values().containsKey("mvcc_depth")
                || info.is("server_name", "redis").value().filter(is -> !is).isPresent();
        Kind kind = other ? Kind.OTHER : Kind.REDIS;
        return new Product(kind, info.text("redis_version").value().orElse(""), mode);
    }

    /** {@return whether the version is this one or later; false if it is not known} */
    boolean atLeast(int major, int minor) {
        String[] parts = version.split("[.]", 3);
        if (parts.length < 2 || !parts[0].matches("[0-9]{1,4}") || !parts[1].matches("[0-9]{1,4}")) {
            return false;
        }
        int is = Integer.parseInt(parts[0]);
        return is > major || (is == major && Integer.parseInt(parts[1]) >= minor);
    }

    /** {@return such as {@code Redis 7.0.15}} */
    @Override
    public String toString() {
        return version.isEmpty() ? kind.words : kind.words + " " + version;
    }
}
