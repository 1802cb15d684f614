package dev.muster.redis;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * A Redis on loopback for an example that has no server of its own: what it is to connect with comes as settings. Run as a
 * program it prints them, and stops when its input ends; with the argument {@code open} it is one that lets everybody in.
 */
public final class EmbeddedRedis implements AutoCloseable {
    private final RedisServer server;
    private final boolean open;

    private EmbeddedRedis(RedisServer server, boolean open) {
        this.server = server;
        this.open = open;
    }

    /**
     * Starts a hardened cache: TLS, users with no more rights than they need, a limit of memory.
     *
     * @throws IOException if it does not start
     */
    public static EmbeddedRedis start() throws IOException {
        return new EmbeddedRedis(plan().set("maxmemory-policy", "allkeys-lru").start(), false);
    }

    /**
     * Starts one as it is found in the field: no password, no TLS, no limit of memory.
     *
     * @throws IOException if it does not start
     */
    public static EmbeddedRedis open() throws IOException {
        return new EmbeddedRedis(plan().plainOnly().open().set("maxmemory", "0").start(), true);
    }

    /** Of one version, whatever the tests of this module run on. */
    private static RedisServerPlan plan() {
        return RedisServer.plan().version(RedisServerVersion.V7_0);
    }

    /**
     * {@return what a service needs to connect: {@code CACHE_URL}, {@code CACHE_USER}, {@code CACHE_PASSWORD}, {@code CACHE_TRUST};
     * and the login of an account that may see more: {@code CACHE_MONITOR_USER}, {@code CACHE_MONITOR_PASSWORD}}
     */
    public Map<String, String> settings() {
        if (open) {
            return Map.of("CACHE_URL", "redis://127.0.0.1:" + server.port());
        }
        return new TreeMap<>(Map.of(
                "CACHE_URL", "rediss://127.0.0.1:" + server.port(),
                "CACHE_TRUST", server.certificate().toString(),
                "CACHE_USER", RedisRole.APP.user(),
                "CACHE_PASSWORD", RedisRole.APP.password(),
                "CACHE_MONITOR_USER", RedisRole.MONITOR.user(),
                "CACHE_MONITOR_PASSWORD", RedisRole.MONITOR.password()));
    }

    /** Stops it, and deletes its data. */
    @Override
    public void close() {
        server.close();
    }

    /** Starts one, prints its settings, and stops it at the end of the input. */
    public static void main(String[] args) throws IOException {
        try (EmbeddedRedis redis = args.length == 0 ? start() : open()) {
            redis.settings().forEach((name, value) -> System.out.println(name + "='" + value + "'"));
            System.out.println("# started");
            while (System.in.read() >= 0) {
                // Nothing is asked of it.
            }
        }
    }
}
