package dev.muster.tls;

/**
 * What came of the first contact. A refused, a stalled and a plain-text port are three different things, and none of
 * them offers nothing.
 *
 * @param kind what came of it
 * @param detail one line for people, such as {@code nothing came within 1 s}
 */
record Contact(Kind kind, String detail) {
    /** What can come of it. */
    enum Kind {
        /** A TLS peer answered. */
        SPEAKS_TLS,
        /** No connection came about: refused, reset, unreachable or of an unknown name. */
        REFUSED,
        /** A connection and then nothing, or nothing at all. */
        TIMEOUT,
        /** Bytes that are no TLS record. */
        NOT_TLS,
        /** A TLS peer that answered every hello with an alert or by closing. */
        NO_HANDSHAKE,
        /** The clear-text protocol is spoken but does not offer TLS. */
        UPGRADE_REFUSED,
        /** What answered does not speak the clear-text protocol that was declared. */
        UPGRADE_FAILED
    }

    boolean speaksTls() {
        return kind == Kind.SPEAKS_TLS;
    }
}
