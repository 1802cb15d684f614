package dev.muster.redis;

import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.Schedule;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What a loaded Redis loses while its checks run every second: rounds in turn without and with. */
public final class LoadedRedis {
    private static final int THREADS = 4;

    private LoadedRedis() {}

    /**
     * Prints commands a second, without and with, and the ratio of the medians.
     *
     * @param args how many rounds of each, 8 if nothing is said, and how many seconds each takes, 10 if nothing is said
     */
    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 8;
        Duration time = Duration.ofSeconds(args.length > 1 ? Integer.parseInt(args[1]) : 10);
        RedisServer server = RedisServer.shared();
        try (RedisClient client = server.client(RedisRole.APP);
                RedisClient monitor = server.client(RedisRole.MONITOR);
                StatefulRedisConnection<String, String> connection = client.connect()) {
            round(connection, time);
            List<Long> without = new ArrayList<>();
            List<Long> with = new ArrayList<>();
            for (int i = 0; i < rounds; i++) {
                without.add(round(connection, time));
                with.add(checked(client, monitor, () -> round(connection, time)));
            }
            System.out.println("without " + without + "\nwith    " + with + "\nratio of medians "
                    + (double) median(with) / median(without));
        }
    }

    private interface Round {
        long commands() throws InterruptedException;
    }

    private static long checked(RedisClient client, RedisClient monitor, Round round) throws InterruptedException {
        Schedule second = Schedule.every(Duration.ofSeconds(1)).timeout(Duration.ofMillis(900));
        try (Readiness readiness = Readiness.of(Profile.DEVELOPMENT)
                .check(RedisChecks.reachable(client).purpose(Purpose.CACHE).canary("app:"), second)
                .check(RedisChecks.posture(client).monitor(monitor).purpose(Purpose.CACHE), second)
                .check(RedisChecks.runtime(client).monitor(monitor).purpose(Purpose.CACHE), second)
                .build()
                .start()) {
            long commands = round.commands();
            System.out.println(readiness.report().state() + " " + commands);
            return commands;
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

    private static void load(RedisCommands<String, String> redis, String key, long end, AtomicLong commands) {
        while (System.currentTimeMillis() < end) {
            redis.set(key, "a value of some length, as there are many");
            redis.get(key);
            commands.addAndGet(2);
        }
    }

    private static long median(List<Long> figures) {
        List<Long> sorted = new ArrayList<>(figures);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
