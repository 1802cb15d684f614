package dev.muster.db;

import com.zaxxer.hikari.HikariDataSource;
import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.Schedule;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What a loaded pool loses while its checks run every second: rounds of ten seconds, in turn without and with. */
public final class LoadedPool {
    private static final int THREADS = 4;
    private static final int POOL = 8;
    private static final int ROUNDS = 8;
    private static final long ROUND_MILLIS = 10_000;

    private LoadedPool() {}

    /** Prints queries a second, without and with, and the ratio of the medians. */
    public static void main(String[] args) throws Exception {
        try (PostgresDatabase shop = PostgresServer.shared().database();
                HikariDataSource pool = Pools.of(shop.as(PostgresRole.APP), POOL)) {
            round(pool);
            List<Long> without = new ArrayList<>();
            List<Long> with = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                without.add(round(pool));
                with.add(checked(pool));
            }
            System.out.println("without " + without + "\nwith    " + with + "\nratio of medians "
                    + (double) median(with) / median(without));
        }
    }

    private static long checked(HikariDataSource pool) throws InterruptedException {
        Schedule second = Schedule.every(Duration.ofSeconds(1)).timeout(Duration.ofMillis(900));
        try (Readiness readiness = Readiness.of(Profile.DEVELOPMENT)
                .check(DbChecks.reachable(pool), second)
                .check(DbChecks.pool(pool, DbChecks.instances(1)), second)
                .check(DbChecks.usage(pool), second)
                .check(DbChecks.posture(pool), second)
                .check(DbChecks.maintenance(pool), second)
                .check(DbChecks.activity(pool), second)
                .build()
                .start()) {
            long queries = round(pool);
            System.out.println(readiness.report().state() + " " + queries);
            return queries;
        }
    }

    private static long round(HikariDataSource pool) throws InterruptedException {
        AtomicLong queries = new AtomicLong();
        long end = System.currentTimeMillis() + ROUND_MILLIS;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Thread thread = new Thread(() -> load(pool, end, queries));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return queries.get() * 1000 / ROUND_MILLIS;
    }

    private static void load(HikariDataSource pool, long end, AtomicLong queries) {
        while (System.currentTimeMillis() < end) {
            try (Connection connection = pool.getConnection();
                    PreparedStatement statement =
                            connection.prepareStatement("SELECT count(*) FROM generate_series(1, ?)")) {
                statement.setInt(1, 500);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                }
                queries.incrementAndGet();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static long median(List<Long> figures) {
        List<Long> sorted = new ArrayList<>(figures);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
