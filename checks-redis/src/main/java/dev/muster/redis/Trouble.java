package dev.muster.redis;

/**
 * Why a server does not talk to us, in words that may be shown: the server's and the driver's own texts may hold names.
 *
 * @param kind of trouble
 * @param reason a line
 */
record Trouble(Kind kind, String reason) {
    /** What kind of trouble. */
    enum Kind {
        /** Nobody listens there, or the name is not known. */
        DOWN,
        /** The time was up. */
        SILENT,
        /** There was a connection, and it broke. */
        LOST,
        /** TLS did not come about. */
        TLS,
        /** The server does not take us for whom we say we are, or wants a password. */
        LOGIN,
        /** The server knows us, and does not let us say hello. */
        RIGHTS,
        /** The server accepts no more connections. */
        FULL,
        /** The server reads its data, or waits for its primary. */
        STARTING,
        /** The server answers, and what it says is not Redis. */
        GARBAGE,
        /** Anything else. */
        OTHER
    }
}
