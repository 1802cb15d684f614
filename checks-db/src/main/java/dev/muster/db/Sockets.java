package dev.muster.db;

/** Makers of sockets that are known. */
final class Sockets {
    private Sockets() {}

    /** {@return whether it makes Unix sockets, or pipes of Windows} */
    static boolean isUnix(String factory) {
        return factory.startsWith("org.newsclub.net.unix.") || factory.endsWith(".NamedPipeSocketFactory");
    }

    /** {@return whether it encrypts by itself, and knows the server it talks to} */
    static boolean isTunnel(String factory) {
        return factory.startsWith("com.google.cloud.sql.") || factory.startsWith("com.google.cloud.alloydb.");
    }

    static boolean isKnown(String factory) {
        return factory.isEmpty() || isUnix(factory) || isTunnel(factory);
    }
}
