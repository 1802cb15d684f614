package dev.muster.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** What servers answered to {@code INFO}: recorded where the first line says so, else written by hand after what is known. */
final class InfoTexts {
    /** All of them. */
    static final List<String> NAMES = List.of(
            "redis-6.2",
            "redis-6.2-bgsave-failed",
            "redis-6.2-cluster",
            "redis-6.2-primary",
            "redis-6.2-replica",
            "redis-6.2-replica-alone",
            "redis-6.2-sentinel",
            "redis-7.0",
            "redis-7.0-bgsave-failed",
            "redis-7.0-cluster",
            "redis-7.0-primary",
            "redis-7.0-replica",
            "redis-7.0-replica-alone",
            "redis-7.0-sentinel",
            "redis-7.2",
            "redis-7.4",
            "redis-8.2",
            "valkey-7.2",
            "valkey-8.1",
            "valkey-8.1-cluster",
            "valkey-9.0",
            "keydb-6.3",
            "dragonfly-1.34");

    private InfoTexts() {}

    /** {@return the text as the server writes it} */
    static String text(String name) {
        try (InputStream in =
                Objects.requireNonNull(InfoTexts.class.getResourceAsStream("/info/" + name + ".txt"), name)) {
            return new String(in.readAllBytes(), UTF_8).replace("\n", "\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Info info(String name) {
        return Info.parse(text(name));
    }
}
