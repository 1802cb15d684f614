package dev.muster.redis;

import dev.muster.testing.Scratch;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SslVerifyMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;

/**
 * A real Redis on loopback, set up as a hardened one in production is: TLS and users with no more rights than they need. One
 * for all tests of a run; what a test changes it puts back.
 *
 * <pre>{@code
 * RedisServer server = RedisServer.shared();
 * try (RedisClient client = server.client(RedisRole.APP)) { ... }
 * server.with(Map.of("appendfsync", "no"), () -> ...);
 * try (RedisServer old = RedisServer.plan().version(RedisServerVersion.V6_2).plainToo().start()) { ... }
 * }</pre>
 */
final class RedisServer implements AutoCloseable {
    private static final int ATTEMPTS = 5;

    private final RedisServerPlan plan;
    private final Path directory;
    private final int tlsPort;
    private final int plainPort;
    private final Thread atExit = new Thread(this::close, "redis-stop");
    private RedisServerProcess process;

    private RedisServer(RedisServerPlan plan, Path directory) throws IOException {
        this.plan = plan;
        this.directory = directory;
        tlsPort = freePort();
        plainPort = freePort();
        plan.write(directory, tlsPort, plainPort);
        process = RedisServerProcess.start(directory, plan.command(directory));
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** {@return the one that all tests share; it stops with the JVM} */
    static RedisServer shared() {
        return Own.SHARED;
    }

    /** {@return a hardened one to be changed and started} */
    static RedisServerPlan plan() {
        return new RedisServerPlan();
    }

    /** Starts another one with these directives of {@code redis.conf}. */
    static RedisServer start(Map<String, String> directives) throws IOException {
        RedisServerPlan plan = plan();
        directives.forEach(plan::set);
        return plan.start();
    }

    static RedisServer start(RedisServerPlan plan) throws IOException {
        for (int attempt = 1; ; attempt++) {
            RedisServer server = new RedisServer(plan, Scratch.directory("redis"));
            if (server.process.await(plan.greeting())) {
                return server;
            }
            String log = server.log();
            server.close();
            if (attempt == ATTEMPTS || !log.contains("Address already in use")) {
                throw new IOException("Redis does not start: " + log);
            }
        }
    }

    /** A port that nobody has; so low that the one of the cluster's bus, 10000 above it, is one too. */
    private static int freePort() throws IOException {
        while (true) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (socket.getLocalPort() < 55_000) {
                    return socket.getLocalPort();
                }
            }
        }
    }

    /** {@return the port with TLS} */
    int tlsPort() {
        return tlsPort;
    }

    /** {@return the port without TLS, if the plan opened one; else one at which nobody listens} */
    int plainPort() {
        return plainPort;
    }

    /** {@return the port at which clients call: the one with TLS if there is one} */
    int port() {
        return plan.tls() ? tlsPort : plainPort;
    }

    /** {@return how clients come in} */
    RedisServerPlan.Access access() {
        return plan.access();
    }

    /** {@return the file with the certificate by which clients know the server} */
    Path certificate() {
        return RedisServerKeys.shared().certificate();
    }

    /** {@return where it keeps its data} */
    Path directory() {
        return directory;
    }

    /** {@return how this role is to connect: over TLS, verified in full, unless the plan knows no TLS} */
    RedisURI uri(RedisRole role) {
        RedisURI.Builder uri = RedisURI.builder()
                .withHost("127.0.0.1")
                .withPort(port())
                .withSsl(plan.tls())
                .withVerifyPeer(SslVerifyMode.FULL)
                .withTimeout(Duration.ofSeconds(30));
        switch (plan.access()) {
            case USERS -> uri.withAuthentication(role.user(), role.password());
            case PASSWORD -> uri.withPassword(RedisRole.ADMIN.password().toCharArray());
            case NOTHING -> {}
        }
        return uri.build();
    }

    /** {@return the same without TLS} */
    RedisURI plainUri(RedisRole role) {
        return RedisURI.builder(uri(role)).withPort(plainPort).withSsl(false).build();
    }

    /** {@return a client as this role, ready to connect; the caller closes it} */
    RedisClient client(RedisRole role) {
        return client(uri(role));
    }

    /** {@return a client that trusts the server; the caller closes it} */
    RedisClient client(RedisURI uri) {
        return RedisServerClients.client(uri);
    }

    /** {@return a line as this role, logged in; the caller closes it} */
    Line line(RedisRole role) throws IOException, LineLostException {
        RedisServerLine line = knock();
        Reply reply = switch (plan.access()) {
            case USERS -> line.ask("AUTH", role.user(), role.password());
            case PASSWORD -> line.ask("AUTH", RedisRole.ADMIN.password());
            case NOTHING -> line.ask("ECHO", "OK");
        };
        if (!reply.equals(new Reply.Text("OK"))) {
            line.close();
            throw new IOException("no login: " + reply);
        }
        return line;
    }

    /** {@return a line on which nobody has logged in; the caller closes it} */
    RedisServerLine knock() throws IOException {
        return plan.tls() ? RedisServerLine.tls(tlsPort) : RedisServerLine.plain(plainPort);
    }

    /** {@return what the server answers the administrator; it is an error if it refuses} */
    Reply admin(String... command) {
        try (Line line = line(RedisRole.ADMIN)) {
            Reply reply = line.ask(command);
            if (reply instanceof Reply.Refused) {
                throw new IllegalStateException(command[0] + " was refused: " + reply);
            }
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LineLostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return a value of {@code INFO}; empty if there is none} */
    String info(String name) {
        return Info.parse(admin("INFO").asText().orElse("")).text(name).value().orElse("");
    }

    /** Waits until {@code INFO} says this. */
    void awaitInfo(String name, String value) {
        RedisServerWait.until(name + " is " + value, () -> info(name).equals(value));
    }

    /** Runs a test with these settings by {@code CONFIG SET}, and takes them back. */
    void with(Map<String, String> settings, Executable test) throws Throwable {
        run(RedisServerChange.settings(this, settings), test);
    }

    /** Runs a test while a role has these rules as well, which may begin with {@code reset}, and takes them back. */
    void withUser(RedisRole role, String rules, Executable test) throws Throwable {
        withUser(role.user(), rules + " >" + role.password(), test);
    }

    /** Runs a test while a user, new or old, has these rules as well, which may begin with {@code reset}, and takes them back. */
    void withUser(String user, String rules, Executable test) throws Throwable {
        run(RedisServerChange.user(this, user, rules), test);
    }

    private static void run(RedisServerChange change, Executable test) throws Throwable {
        try {
            change.make();
            test.execute();
        } finally {
            change.restore();
        }
    }

    /** {@return what the server wrote since it was started last} */
    String log() {
        return process.log();
    }

    /** Waits until the server writes this. */
    void awaitLog(String words) throws IOException {
        if (!process.await(words)) {
            throw new IOException("Redis ended: " + log());
        }
    }

    /** {@return whether the process is there} */
    boolean running() {
        return process.running();
    }

    /** Ends it at once, and leaves its data. */
    void kill() {
        process.kill();
    }

    /** Holds it: it answers nobody, and its connections stay. */
    void pause() throws IOException {
        process.signal("STOP");
    }

    /** Lets it go on. */
    void resume() throws IOException {
        process.signal("CONT");
    }

    /** Ends it in order if it runs, and starts it anew with its data, at the same ports. */
    void restart() throws IOException {
        restart(plan.greeting());
    }

    /** The same, and waits until the server writes this. */
    void restart(String until) throws IOException {
        process.stop();
        process = RedisServerProcess.start(directory, plan.command(directory));
        awaitLog(until);
    }

    /** Ends it at once, with its data. */
    @Override
    public void close() {
        process.kill();
        RedisServerProcess.delete(directory);
        if (!Thread.currentThread().equals(atExit)) {
            try {
                Runtime.getRuntime().removeShutdownHook(atExit);
            } catch (IllegalStateException e) {
                // The JVM is about to end.
            }
        }
    }

    private static final class Own {
        private static final RedisServer SHARED = start();

        private static RedisServer start() {
            try {
                return plan().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
