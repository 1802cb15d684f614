package dev.muster.redis;

import dev.muster.Profile;
import dev.muster.Readiness;
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

    private LoadedRedis() {}

    /**
     * Prints commands a second, without and with, and the ratio.
     *
     * @param args see {@link PairedRounds#of}
     */
    public static void main(String[] args) throws Exception {
        RedisServer server = RedisServer.shared();
        try (RedisClient client = server.client(RedisRole.APP);
                RedisClient monitor = server.client(RedisRole.MONITOR);
                StatefulRedisConnection<String, String> connection = client.connect()) {
            System.out.println(PairedRounds.of(
                    List.of(args),
                    time -> round(connection, time),
                    time -> checked(client, monitor, connection, time)));
        }
    }

    private static long checked(
            RedisClient client, RedisClient monitor, StatefulRedisConnection<String, String> connection, Duration time)
            throws InterruptedException {
        Schedule second = Schedule.every(Duration.ofSeconds(1)).timeout(Duration.ofMillis(900));
        try (Readiness readiness = Readiness.of(Profile.DEVELOPMENT)
                .check(RedisChecks.reachable(client).purpose(Purpose.CACHE).canary("app:"), second)
                .check(RedisChecks.posture(client).monitor(monitor).purpose(Purpose.CACHE), second)
                .check(RedisChecks.runtime(client).monitor(monitor).purpose(Purpose.CACHE), second)
                .build()
                .start()) {
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
