package dev.muster.redis;

import dev.muster.Check;
import dev.muster.RuleInfo;
import dev.muster.health.Capture;
import dev.muster.health.CaptureFormat;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterClient;
import java.util.List;
import java.util.Optional;

/**
 * Checks of Redis and Valkey, and of the client of lettuce before them. Thread-safe.
 *
 * <p>They connect as the service does, by its client's address and options, but on connections and a thread of their own: those of the
 * service are neither used nor changed. A connection never reconnects, is bounded in time by the run, at 8 MiB, at 100 000
 * replies and at lines of 64 KiB, and reads no key of the service. {@code KEYS}, {@code MONITOR}, {@code DEBUG}, {@code CONFIG SET} and {@code EXEC} are never executed.
 *
 * <pre>{@code
 * RedisChecks.posture(client).purpose(Purpose.CACHE)
 * RedisChecks.reachable(client).purpose(Purpose.CACHE).canary("app:")
 * }</pre>
 *
 * <p>Redis 6.2 to 8 and Valkey 7.2 to 9 are looked into; lettuce 6.8 and 7. No password, hash, key or value is shown.
 */
public final class RedisChecks {
    private static final String POSTURE = "redis.posture";
    private static final String CONNECT = "redis.connect";
    private static final String RUNTIME = "redis.runtime";

    private RedisChecks() {}

    /**
     * {@return every rule that a check of this module may judge by, each once, in the order of RULES.md; it asks nobody}
     *
     * <p>For tools that print what there is, or look whether an id is one. Immutable.
     */
    public static List<RuleInfo> rules() {
        return RedisRules.documented();
    }

    /** {@return a check how client and server are set up: {@code redis.posture}} */
    public static PostureCheck posture(RedisClient client) {
        return new PostureCheck(RedisPlan.of(POSTURE, Doors.of(client)), false);
    }

    /** {@return a check how client and each node of a cluster are set up, the first 30: {@code redis.posture}} */
    public static PostureCheck posture(RedisClusterClient client) {
        return new PostureCheck(RedisPlan.of(POSTURE, Doors.of(client)), false);
    }

    /** {@return a check whether the server answers, and in time: {@code redis.connect}} */
    public static ReachableCheck reachable(RedisClient client) {
        return reachable(Doors.of(client));
    }

    /** {@return a check whether any named node of a cluster answers, and in time: {@code redis.connect}} */
    public static ReachableCheck reachable(RedisClusterClient client) {
        return reachable(Doors.of(client));
    }

    private static ReachableCheck reachable(Doors doors) {
        return new ReachableCheck(RedisPlan.of(CONNECT, doors), ReachableCheck.WITHIN, Optional.empty());
    }

    /** {@return a check of what goes on in the server: {@code redis.runtime}} */
    public static RuntimeCheck runtime(RedisClient client) {
        return new RuntimeCheck(RedisPlan.of(RUNTIME, Doors.of(client)));
    }

    /** {@return a check of what goes on in each node of a cluster, the first 30: {@code redis.runtime}} */
    public static RuntimeCheck runtime(RedisClusterClient client) {
        return new RuntimeCheck(RedisPlan.of(RUNTIME, Doors.of(client)));
    }

    /** {@return a check how a client is set up, which asks nobody: {@code redis.client}} */
    public static ClientCheck client(RedisURI uri, ClientOptions options) {
        return new ClientCheck("redis.client", uri, options, Declared.NOTHING);
    }

    /** {@return a check whether a cluster is whole: {@code redis.cluster}} */
    public static ClusterCheck cluster(RedisClusterClient client) {
        return new ClusterCheck(RedisPlan.of("redis.cluster", Doors.of(client)));
    }

    /** {@return a check whether the sentinels that this client asks could agree on a new primary: {@code redis.sentinel}} */
    public static SentinelCheck sentinel(RedisClient client) {
        return new SentinelCheck(RedisPlan.of("redis.sentinel", Doors.of(client)));
    }

    /**
     * {@return what a check of this module captured, from what {@link Capture#toJson()} gave}
     *
     * @throws IllegalArgumentException if it is anything else; the message names line and column
     */
    public static Capture captured(String document) {
        return CaptureFormat.read(document, RedisCaptures.ALL);
    }

    /**
     * {@return a check of what {@code redis-cli INFO} printed, by the rules about servers: {@code redis.audit}}
     *
     * <p>It asks nobody. What that text does not tell, such as rights and most settings, is inconclusive.
     *
     * @param purpose what the server is used for
     */
    public static Check audit(String info, Purpose purpose) {
        return InfoAudit.of(info, purpose);
    }
}
