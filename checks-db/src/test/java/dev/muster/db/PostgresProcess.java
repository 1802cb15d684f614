package dev.muster.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A server of PostgreSQL over a directory of data, on loopback alone, at a port that the system chose. */
final class PostgresProcess implements AutoCloseable {
    private final Path directory;
    private final int port;
    private final Thread atExit = new Thread(this::close, "postgres-stop");

    private PostgresProcess(Path directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    /** Starts a server whose data are in {@code data} of this directory; both go at its end, or that of the JVM. */
    static PostgresProcess start(Path directory) throws IOException {
        PostgresProcess process = new PostgresProcess(directory, freePort());
        Files.writeString(process.data().resolve("port.conf"), "port = " + process.port + "\n", UTF_8);
        Runtime.getRuntime().addShutdownHook(process.atExit);
        process.control("start");
        return process;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    Path data() {
        return directory.resolve("data");
    }

    /** Starts, stops or restarts it, and waits until that is done. */
    void control(String what) throws IOException {
        String log = directory.resolve("log").toString();
        List<String> arguments = List.of("-D", data().toString(), "-w", "-t", "60", "-l", log);
        List<String> how = what.equals("start") ? List.of(what) : List.of("-m", "fast", what);
        try {
            PostgresBinaries.run(
                    directory,
                    "pg_ctl",
                    Stream.concat(arguments.stream(), how.stream()).toList());
        } catch (IOException e) {
            throw new IOException(e.getMessage() + log(), e);
        }
    }

    /** {@return what the server wrote to its log} */
    String log() throws IOException {
        Path log = directory.resolve("log");
        return Files.exists(log) ? Files.readString(log, UTF_8) : "";
    }

    boolean running() {
        return Files.exists(data().resolve("postmaster.pid"));
    }

    /** Ends it at once, with its data. */
    @Override
    public void close() {
        try {
            if (running()) {
                PostgresBinaries.run(
                        directory, "pg_ctl", List.of("-D", data().toString(), "-w", "-m", "immediate", "stop"));
            }
            PostgresFiles.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!Thread.currentThread().equals(atExit)) {
                Runtime.getRuntime().removeShutdownHook(atExit);
            }
        }
    }
}
