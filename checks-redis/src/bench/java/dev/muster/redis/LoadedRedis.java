package dev.muster.redis;

import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.ReadinessBuilder;
import dev.muster.Schedule;
import dev.muster.testing.PairedRounds;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What a loaded Redis loses while its checks run every second. */
public final class LoadedRedis {
    private static final int THREADS = 4;

    /** So many looks come first, as in a service that has run for a while: what the compiler costs is no matter here. */
    private static final int WARM = 300;

    private LoadedRedis() {}

    /**
     * Prints commands a second, without and with, and the ratio.
     *
     * @param args see {@link PairedRounds#of}; a third one, {@code plain}, does without TLS
     */
    public static void main(String[] args) throws Exception {
        boolean plain = List.of(args).contains("plain");
        try (RedisServer server = RedisServer.plan().plainToo().start();
                RedisClient client = client(server, RedisRole.APP, plain);
                RedisClient monitor = client(server, RedisRole.MONITOR, plain);
                StatefulRedisConnection<String, String> connection = client.connect()) {
            try (Readiness readiness = checks(client, monitor).build()) {
                for (int i = 0; i < WARM; i++) {
                    readiness.refresh();
                }
            }
            System.out.println(PairedRounds.of(
                    List.of(args),
                    time -> round(connection, time),
                    time -> checked(client, monitor, connection, time)));
        }
    }

    private static RedisClient client(RedisServer server, RedisRole role, boolean plain) {
        return server.client(plain ? server.plainUri(role) : server.uri(role));
    }

    private static ReadinessBuilder checks(RedisClient client, RedisClient monitor) {
        Schedule second = Schedule.every(Duration.ofSeconds(1)).timeout(Duration.ofMillis(900));
        return Readiness.of(Profile.DEVELOPMENT)
                .check(RedisChecks.reachable(client).purpose(Purpose.CACHE).canary("app:"), second)
                .check(RedisChecks.posture(client).monitor(monitor).purpose(Purpose.CACHE), second)
                .check(RedisChecks.runtime(client).monitor(monitor).purpose(Purpose.CACHE), second);
    }

    private static long checked(
            RedisClient client, RedisClient monitor, StatefulRedisConnection<String, String> connection, Duration time)
            throws InterruptedException {
        try (Readiness readiness = checks(client, monitor).build().start()) {
            return round(connection, time);
        }
    }

    /** One connection for all threads, as lettuce is used. */
    private static long round(StatefulRedisConnection<String, String> connection, Duration time)
            throws InterruptedException {
        AtomicLong commands = new AtomicLong();
        long end = System.currentTimeMillis() + time.toMillis();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            String key = "app:load:" + i;
            Thread thread = new Thread(() -> load(connection.sync(), key, end, commands));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return commands.get() * 1000 / time.toMillis();
    }

    /** Reads: what is written ends up on a disk, whose moods would be all that is seen here. */
    private static void load(RedisCommands<String, String> redis, String key, long end, AtomicLong commands) {
        redis.set(key, "a value of some length, as there are many");
        while (System.currentTimeMillis() < end) {
            redis.get(key);
            commands.incrementAndGet();
        }
    }
}
