package dev.muster.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The programs of Redis that the build brings, and the one of this machine. */
enum RedisServerVersion {
    /** Redis 7.0. */
    V7_0("7.0", "redis-server-7.0.15-linux-amd64"),
    /** Redis 6.2. */
    V6_2("6.2", "redis-server-6.2.6-v5-linux-amd64"),
    /** The one on the path, where there is one. */
    SYSTEM("system", "");

    private static final ConcurrentMap<RedisServerVersion, Path> UNPACKED = new ConcurrentHashMap<>();

    private final String name;
    private final String resource;

    RedisServerVersion(String name, String resource) {
        this.name = name;
        this.resource = resource;
    }

    /** {@return the one that {@code -Dredis.version} names: {@code 7.0}, {@code 6.2} or {@code system}; the first if none} */
    static RedisServerVersion chosen() {
        String wanted = System.getProperty("redis.version", V7_0.name);
        for (RedisServerVersion version : values()) {
            if (version.name.equals(wanted)) {
                return version;
            }
        }
        throw new IllegalStateException("redis.version is 7.0, 6.2 or system, not " + wanted);
    }

    /** {@return the program, unpacked once for all runs} */
    String program() {
        return this == SYSTEM
                ? "redis-server"
                : UNPACKED.computeIfAbsent(this, RedisServerVersion::unpacked).toString();
    }

    /** {@return what the program says of itself, such as {@code 7.0.15}} */
    String number() {
        try {
            Process program = new ProcessBuilder(program(), "--version").start();
            String said = new String(program.getInputStream().readAllBytes(), UTF_8);
            return said.replaceAll("(?s).* v=([0-9.]+) .*", "$1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path unpacked() {
        Path program = Path.of("target", "redis", resource).toAbsolutePath();
        try (InputStream in = Objects.requireNonNull(
                ClassLoader.getSystemResourceAsStream(resource), "the build brings servers for linux-amd64 alone")) {
            if (!Files.isExecutable(program)) {
                Files.createDirectories(program.getParent());
                Path half = Files.createTempFile(program.getParent(), "half", "");
                Files.copy(in, half, StandardCopyOption.REPLACE_EXISTING);
                Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
                // In one step: another run of the tests may be about to start it.
                Files.move(half, program, StandardCopyOption.ATOMIC_MOVE);
            }
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
