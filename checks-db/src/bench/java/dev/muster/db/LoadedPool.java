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
     * @param args see {@link PairedRounds#of}
     */
    public static void main(String[] args) throws Exception {
        try (PostgresDatabase shop = PostgresServer.shared().database();
                HikariDataSource pool = Pools.of(shop.as(PostgresRole.APP), POOL)) {
            try (Readiness readiness = checks(pool).build()) {
                for (int i = 0; i < WARM; i++) {
                    readiness.refresh();
                }
            }
            System.out.println(
                    PairedRounds.of(List.of(args), time -> round(pool, time), time -> checked(pool, time)));
        }
    }

    private static ReadinessBuilder checks(HikariDataSource pool) {
        Schedule second = Schedule.every(Duration.ofSeconds(1)).timeout(Duration.ofMillis(900));
        return Readiness.of(Profile.DEVELOPMENT)
                .check(DbChecks.reachable(pool), second)
                .check(DbChecks.pool(pool, DbChecks.instances(1)), second)
                .check(DbChecks.usage(pool), second)
                .check(DbChecks.posture(pool), second)
                .check(DbChecks.maintenance(pool), second)
                .check(DbChecks.activity(pool), second);
    }

    private static long checked(HikariDataSource pool, Duration time) throws InterruptedException {
        try (Readiness readiness = checks(pool).build().start()) {
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
