package dev.muster.db;

import com.zaxxer.hikari.HikariDataSource;
import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.ReadinessBuilder;
import dev.muster.Schedule;
import dev.muster.testing.PairedRounds;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What a loaded pool loses while its checks run every second. */
public final class LoadedPool {
    private static final int THREADS = 4;
    private static final int POOL = 8;

    /** So many looks come first, as in a service that has run for a while: what the compiler costs is no matter here. */
    private static final int WARM = 500;

    private LoadedPool() {}

    /**
     * Prints queries a second, without and with, and the ratio.
     *
     * @param args see {@link PairedRounds#of}; a third one, {@code live}, leaves out those that are asked hourly by default
     */
    public static void main(String[] args) throws Exception {
        try (PostgresDatabase shop = PostgresServer.shared().database();
                HikariDataSource pool = Pools.of(shop.as(PostgresRole.APP), POOL)) {
            boolean live = List.of(args).contains("live");
            try (Readiness readiness = checks(pool, live).build()) {
                for (int i = 0; i < WARM; i++) {
                    readiness.refresh();
                }
            }
            System.out.println(
                    PairedRounds.of(List.of(args), time -> round(pool, time), time -> checked(pool, live, time)));
        }
    }

    private static ReadinessBuilder checks(HikariDataSource pool, boolean live) {
        Schedule second = Schedule.every(Duration.ofSeconds(1)).timeout(Duration.ofMillis(900));
        ReadinessBuilder checks = Readiness.of(Profile.DEVELOPMENT)
                .check(DbChecks.reachable(pool), second)
                .check(DbChecks.usage(pool), second)
                .check(DbChecks.activity(pool), second);
        return live
                ? checks
                : checks.check(DbChecks.pool(pool, DbChecks.instances(1)), second)
                        .check(DbChecks.posture(pool), second)
                        .check(DbChecks.maintenance(pool), second);
    }

    private static long checked(HikariDataSource pool, boolean live, Duration time) throws InterruptedException {
        try (Readiness readiness = checks(pool, live).build().start()) {
            return round(pool, time);
        }
    }

    private static long round(HikariDataSource pool, Duration time) throws InterruptedException {
        AtomicLong queries = new AtomicLong();
        long end = System.currentTimeMillis() + time.toMillis();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Thread thread = new Thread(() -> load(pool, end, queries));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return queries.get() * 1000 / time.toMillis();
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
}
