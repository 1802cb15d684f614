package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.muster.testing.Judged;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A pool and a driver as production needs them, before a real server, and the same with one weakness each. */
final class PoolMatrixTest {
    private static final String HARDENED =
            "sslmode=verify-full&requireAuth=scram-sha-256&connectTimeout=5&socketTimeout=60"
                    + "&tcpKeepAlive=true&logServerErrorDetail=false";

    private final PostgresServer server = PostgresServer.shared();

    /**
     * A weakness.
     *
     * @param name of it
     * @param options of the URL
     * @param config what is changed in the pool
     * @param declared what the owner says otherwise
     * @param sql run as the administrator
     * @param findings expected of it
     */
    record Weakness(
            String name,
            String options,
            Consumer<HikariConfig> config,
            UnaryOperator<PoolCheck> declared,
            List<String> sql,
            Set<String> findings) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Weakness pool(String name, Consumer<HikariConfig> change, String... findings) {
        return new Weakness(name, HARDENED, change, check -> check, List.of(), Set.of(findings));
    }

    private static Weakness url(String without, String with, String... findings) {
        String options = HARDENED.replace(without, with).replace("&&", "&");
        return new Weakness(
                without + " -> " + with, options, config -> {}, check -> check, List.of(), Set.of(findings));
    }

    private static Weakness declared(String name, UnaryOperator<PoolCheck> change, String... findings) {
        return new Weakness(name, HARDENED, config -> {}, change, List.of(), Set.of(findings));
    }

    private static Weakness sql(String name, String sql, String... findings) {
        return new Weakness(name, HARDENED, config -> {}, check -> check, List.of(sql), Set.of(findings));
    }

    static Stream<Weakness> rows() {
        return Stream.of(pools(), owners(), urls()).flatMap(List::stream);
    }

    private static List<Weakness> pools() {
        return List.of(
                pool("a single connection", config -> config.setMaximumPoolSize(1), "db.pool.too-small"),
                pool("lives for ever", config -> config.setMaxLifetime(0), "db.pool.lifetime"),
                pool("waits 30 s", config -> config.setConnectionTimeout(30_000), "db.pool.acquire-timeout"),
                pool("waits for ever", config -> config.setConnectionTimeout(0), "db.pool.acquire-timeout"),
                pool(
                        "waits 300 ms",
                        config -> {
                            config.setConnectionTimeout(300);
                            config.setValidationTimeout(250);
                        },
                        "db.pool.acquire-timeout"),
                pool(
                        "validates as long as it waits",
                        config -> config.setValidationTimeout(3_000),
                        "db.pool.validation-timeout"),
                pool("finds no leak", config -> config.setLeakDetectionThreshold(0), "db.pool.leak-detection"),
                pool("cries leak", config -> config.setLeakDetectionThreshold(5_000), "db.pool.leak-detection"),
                pool("a query to test", config -> config.setConnectionTestQuery("SELECT 1"), "db.pool.test-query"),
                pool("shrinks", config -> config.setMinimumIdle(0), "db.pool.minimum-idle"),
                pool(
                        "starts without a database",
                        config -> config.setInitializationFailTimeout(-1),
                        "db.pool.fail-fast"));
    }

    private static List<Weakness> owners() {
        return List.of(
                declared(
                        "60 connections elsewhere",
                        check -> check.otherPools(60).databaseCores(40),
                        "db.pool.fits-server"),
                declared(
                        "90 connections elsewhere",
                        check -> check.otherPools(90).databaseCores(40),
                        "db.pool.fits-server"),
                declared("one core", check -> check.databaseCores(1), "db.pool.fits-cores"),
                declared(
                        "8 threads with two each",
                        check -> check.threads(8).connectionsPerTask(2),
                        "db.pool.too-small"),
                declared(
                        "callers wait 2 s",
                        check -> check.requestTimeout(Duration.ofSeconds(2)),
                        "db.pool.acquire-timeout"),
                declared(
                        "a firewall that forgets",
                        check -> check.networkIdleLimit(Duration.ofSeconds(45)),
                        "db.pool.lifetime",
                        "db.pool.keepalive"),
                sql("5 connections for the role", "ALTER ROLE app CONNECTION LIMIT 15", "db.pool.fits-role"),
                sql(
                        "15 connections for the database",
                        "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I CONNECTION LIMIT 15', current_database()); END $$",
                        "db.pool.fits-role"),
                sql(
                        "sessions that end when idle",
                        "ALTER ROLE app SET idle_session_timeout = '1min'",
                        "db.pool.lifetime"));
    }

    private static List<Weakness> urls() {
        return List.of(
                url("sslmode=verify-full", "sslmode=require", "db.driver.verifies-server"),
                url("sslmode=verify-full", "sslmode=verify-ca", "db.driver.verifies-server"),
                url("sslmode=verify-full", "sslmode=prefer", "db.driver.tls"),
                url("sslmode=verify-full", "", "db.driver.tls"),
                url("&connectTimeout=5", "&connectTimeout=0", "db.driver.connect-timeout"),
                url("&socketTimeout=60", "", "db.driver.socket-timeout"),
                url("&tcpKeepAlive=true", "", "db.driver.tcp-keepalive"),
                url("requireAuth=scram-sha-256", "", "db.driver.auth-pinned"),
                url("&logServerErrorDetail=false", "", "db.driver.options"),
                url(
                        "tcpKeepAlive=true",
                        "tcpKeepAlive=true&preparedStatementCacheQueries=0",
                        "db.driver.statement-cache"));
    }

    private HikariDataSource pool(PostgresDatabase shop, Weakness row) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + server.port() + "/" + shop.name() + "?sslrootcert="
                + server.certificate() + "&" + row.options());
        config.setUsername(PostgresRole.APP.user());
        config.setPassword(PostgresRole.APP.password());
        config.setPoolName("orders-pool");
        config.setMaximumPoolSize(4);
        config.setConnectionTimeout(3_000);
        config.setValidationTimeout(1_000);
        config.setLeakDetectionThreshold(60_000);
        row.config().accept(config);
        return new HikariDataSource(config);
    }

    private void look(PostgresDatabase shop, Weakness row) throws Exception {
        try (HikariDataSource pool = pool(shop, row)) {
            PoolCheck check = row.declared()
                    .apply(DbChecks.pool(pool, DbChecks.instances(6)).databaseCores(8));
            Set<String> seen = new TreeSet<>(Judged.findings(check));
            for (String finding : Judged.findings(DbChecks.posture(pool))) {
                if (finding.startsWith("db.driver") || finding.startsWith("db.credentials")) {
                    seen.add(finding);
                }
            }
            seen.addAll(Judged.findings(DbChecks.usage(pool)));
            assertEquals(new TreeSet<>(row.findings()), seen);
        }
    }

    @Test
    void nothing_is_found_of_a_pool_that_fits() throws Exception {
        try (PostgresDatabase shop = server.database()) {
            look(shop, pool("fits", config -> {}));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void one_weakness_is_found_and_nothing_else(Weakness row) throws Exception {
        try (PostgresDatabase shop = server.database()) {
            shop.run(row.sql().toArray(String[]::new));
            look(shop, row);
        }
    }
}
