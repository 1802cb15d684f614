package dev.muster.db;

import com.zaxxer.hikari.HikariDataSource;
import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.ReadinessBuilder;
import dev.muster.testing.PairedRounds;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/** What a loaded pool loses while its checks run every second. */
public final class LoadedPool {
    private static final int THREADS = 4;
    private static final int POOL = 8;
    private static final int WARM = 2000;

    private LoadedPool() {}

    /**
     * Prints queries a second, without and with, and the ratio.
     *
     * @param args see {@link PairedRounds#of}; {@code live} behind it leaves out those that are asked hourly by default
     */
    public static void main(String[] args) throws Exception {
        try (PostgresDatabase shop = PostgresServer.shared().database();
                HikariDataSource pool = Pools.of(shop.as(PostgresRole.APP), POOL);
                Readiness checks = checks(pool, List.of(args).contains("live"))) {
            List<Callable<?>> loads = Collections.nCopies(THREADS, () -> query(pool));
            System.out.println(PairedRounds.of(List.of(args), WARM, checks, loads));
        }
    }

    private static Readiness checks(HikariDataSource pool, boolean live) {
        ReadinessBuilder checks = Readiness.of(Profile.DEVELOPMENT)
                .check(DbChecks.reachable(pool))
                .check(DbChecks.usage(pool))
                .check(DbChecks.activity(pool));
        if (!live) {
            checks.check(DbChecks.pool(pool, DbChecks.instances(1)))
                    .check(DbChecks.posture(pool))
                    .check(DbChecks.maintenance(pool));
        }
        return checks.build();
    }

    private static boolean query(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT count(*) FROM generate_series(1, ?)")) {
            statement.setInt(1, 5000);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
