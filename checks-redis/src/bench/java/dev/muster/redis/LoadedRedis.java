package dev.muster.redis;

import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.testing.PairedRounds;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** What a loaded Redis loses while its checks run every second. */
public final class LoadedRedis {
    private static final int THREADS = 4;
    private static final int AT_ONCE = 20;
    private static final int WARM = 3000;

    private LoadedRedis() {}

    /**
     * Prints commands a second, without and with, and the ratio.
     *
     * @param args see {@link PairedRounds#of}; {@code plain} behind it does without TLS
     */
    public static void main(String[] args) throws Exception {
        boolean plain = List.of(args).contains("plain");
        try (RedisServer server = RedisServer.plan().plainToo().start();
                RedisClient client = client(server, RedisRole.APP, plain);
                RedisClient monitor = client(server, RedisRole.MONITOR, plain);
                StatefulRedisConnection<String, String> connection = client.connect();
                Readiness checks = checks(client, monitor)) {
            List<Callable<?>> loads = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) { // One connection for all threads, as lettuce is used.
                loads.add(load(connection.async(), "app:load:" + i));
            }
            System.out.println(PairedRounds.of(List.of(args), WARM, checks, loads));
        }
    }

    private static RedisClient client(RedisServer server, RedisRole role, boolean plain) {
        return server.client(plain ? server.plainUri(role) : server.uri(role));
    }

    private static Readiness checks(RedisClient client, RedisClient monitor) {
        return Readiness.of(Profile.DEVELOPMENT)
                .check(RedisChecks.reachable(client).purpose(Purpose.CACHE).canary("app:"))
                .check(RedisChecks.posture(client).monitor(monitor).purpose(Purpose.CACHE))
                .check(RedisChecks.runtime(client).monitor(monitor).purpose(Purpose.CACHE))
                .build();
    }

    /** Reads: what is written ends up on a disk, whose moods would be all that is seen here. */
    private static Callable<?> load(RedisAsyncCommands<String, String> redis, String key) throws Exception {
        redis.set(key, "a value of some length, as there are many").get();
        return () -> {
            List<RedisFuture<String>> answers = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                answers.add(redis.get(key));
            }
            for (RedisFuture<String> answer : answers) {
                answer.get();
            }
            return answers;
        };
    }
}
