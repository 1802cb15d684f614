package dev.muster.redis;

import dev.muster.Fact;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the client of the service is set up. No password is in it.
 *
 * @param declared what the owner said
 * @param target where it connects; absent if the client does not tell
 * @param options how it connects
 */
record ClientFacts(Declared declared, Fact<Target> target, Fact<Options> options) {
    /**
     * Where a client connects: the first address, if there are several.
     *
     * @param address {@code host:port}, or the path of a Unix socket, or the sentinels and the name of the primary
     * @param local whether that is this very host, or a Unix socket
     * @param socket whether that is a Unix socket
     * @param tls whether the session is encrypted
     * @param verify how the server's certificate is looked at
     * @param login by which it logs in
     * @param timeout of a command
     */
    record Target(
            String address, boolean local, boolean socket, boolean tls, Verify verify, Login login, Duration timeout) {}

    /** How the server's certificate is looked at. */
    enum Verify {
        /** Chain and host name. */
        FULL,
        /** The chain alone. */
        CHAIN,
        /** Not at all. */
        NONE
    }

    /**
     * How a client logs in.
     *
     * @param user that it names; empty if none: then it is {@code default}
     * @param password what can be said of it; present and empty if there is none, absent if it comes from a provider at run time
     */
    record Login(String user, Fact<Optional<Password>> password) {}

    /**
     * What can be said of a password.
     *
     * @param length in characters
     * @param classes how many of: lower case, upper case, digits, others
     * @param common whether everybody tries it first
     * @param user whether it is the user's name
     */
    record Password(int length, int classes, boolean common, boolean user) {}

    /**
     * How a client connects and waits.
     *
     * @param connectTimeout of a socket
     * @param keepAlive whether the system asks idle connections for a sign of life
     * @param userTimeout after which the system gives a silent connection up
     * @param queueSize of requests that wait for an answer or a connection; {@link Integer#MAX_VALUE} is without bound
     * @param rejectsWhileDisconnected whether commands fail at once while there is no connection
     * @param autoReconnect whether it connects anew by itself
     * @param trustsByOwnCode whether code of the service decides which certificates it trusts
     * @param protocols of TLS it is held to; empty is what the JVM allows
     */
    record Options(
            Duration connectTimeout,
            boolean keepAlive,
            Optional<Duration> userTimeout,
            int queueSize,
            boolean rejectsWhileDisconnected,
            boolean autoReconnect,
            boolean trustsByOwnCode,
            List<String> protocols) {
        Options {
            protocols = List.copyOf(protocols);
        }
    }
}
