package dev.muster.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;

/** Brings real servers into real trouble, as root and as an ordinary user. */
final class RedisFaults {
    private static final int KEYS = 10_000;

    private RedisFaults() {}

    /** Runs a test while the last save to disk has failed, for which the server refuses to write and to {@code PING}; heals it. */
    static void failedSave(RedisServer server, Executable test) throws Throwable {
        server.with(Map.of("save", "900 1"), () -> {
            // A file does not take the place of a directory, whoever asks; a dump that is there is made anew
            // afterwards.
            Path obstacle = server.directory().resolve("dump.rdb");
            Files.deleteIfExists(obstacle);
            Files.createDirectory(obstacle);
            try {
                save(server, "err");
                test.execute();
            } finally {
                Files.delete(obstacle);
                save(server, "ok");
            }
        });
    }

    private static void save(RedisServer server, String status) {
        server.admin("BGSAVE");
        server.awaitInfo("rdb_bgsave_in_progress", "0");
        server.awaitInfo("rdb_last_bgsave_status", status);
    }

    /** Runs a test while the memory is used up: what takes more of it is refused. */
    static void full(RedisServer server, Executable test) throws Throwable {
        server.with(Map.of("maxmemory", "1"), test);
    }

    /** {@return a server of 7.0 that has its data still to read, for a minute} */
    static RedisServer loading() throws IOException, LineLostException {
        // Without TLS: ten megabytes are sent, and of what is asked later each step waits for some keys to be read.
        RedisServer server =
                RedisServer.plan().version(RedisServerVersion.V7_0).plainOnly().start();
        List<List<String>> keys = new ArrayList<>();
        for (int i = 0; i < KEYS; i++) {
            keys.add(List.of("SET", "app:" + i, "x".repeat(1000)));
        }
        try (Line line = server.line(RedisRole.ADMIN)) {
            line.ask(keys);
        }
        server.admin("BGREWRITEAOF");
        server.awaitInfo("aof_rewrite_in_progress", "0");
        // Microseconds for each key, and after how many bytes the server looks up from it.
        String slow = "key-load-delay 5000\nloading-process-events-interval-bytes 1024\n";
        Files.writeString(server.directory().resolve("redis.conf"), slow, UTF_8, StandardOpenOption.APPEND);
        server.restart("Server initialized");
        return server;
    }
}
