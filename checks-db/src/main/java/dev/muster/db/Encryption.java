package dev.muster.db;

/**
 * What a client demands of its connections.
 *
 * @param level how much
 * @param shown the option that says so: {@code sslmode=prefer by default}
 */
record Encryption(Level level, String shown) {
    /** What is demanded, weakest first. */
    enum Level {
        /** No TLS at all. */
        OFF,
        /** TLS if the server offers it: whoever stands between can say that it does not. */
        OPPORTUNISTIC,
        /** TLS with anybody. */
        ANYBODY,
        /** TLS with anybody whose certificate comes from a trusted authority. */
        AUTHORITY,
        /** TLS with the host that was asked for. */
        IDENTITY
    }
}
