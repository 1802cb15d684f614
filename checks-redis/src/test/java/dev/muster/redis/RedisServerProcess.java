package dev.muster.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process of Redis, and what it says. */
final class RedisServerProcess {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final Process process;
    private final StringBuilder said = new StringBuilder();
    private boolean silent;

    private RedisServerProcess(Process process) {
        this.process = process;
    }

    /** Starts one; whether it comes up, {@link #await} tells. */
    static RedisServerProcess start(Path directory, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        RedisServerProcess server = new RedisServerProcess(process);
        Thread thread = new Thread(server::listen, "redis-log");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                say(line + "\n", false);
            }
        } catch (IOException e) {
            // It has gone.
        }
        say("", true);
    }

    private synchronized void say(String line, boolean last) {
        said.append(line);
        silent = last;
        notifyAll();
    }

    /** {@return what it wrote so far} */
    synchronized String log() {
        return said.toString();
    }

    /** {@return whether it wrote this, sooner or later; false if it ended without} */
    synchronized boolean await(String words) throws IOException {
        long end = System.nanoTime() + PATIENCE;
        try {
            while (said.indexOf(words) < 0 && !silent) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new IOException("Redis does not say '" + words + "' but: " + said);
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return said.indexOf(words) >= 0;
    }

    boolean running() {
        return process.isAlive();
    }

    /** Sends a signal, such as {@code STOP}. */
    void signal(String name) throws IOException {
        Process kill = new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid()).start();
        if (kill.onExit().join().exitValue() != 0) {
            throw new IOException("no signal " + name + " for " + process.pid());
        }
    }

    /** Ends it in order, as an administrator does. */
    void stop() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IOException("Redis does not stop: " + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Ends it at once. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Deletes a directory, in which something may come and go meanwhile. */
    static void delete(Path directory) {
        RedisServerWait.until("its files are gone", () -> {
            deleteOnce(directory);
            return true;
        });
    }

    private static void deleteOnce(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
