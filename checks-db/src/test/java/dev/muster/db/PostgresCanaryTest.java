package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Passwords, hashes, rows and statements are in a PostgreSQL, and in what leads to it, and nowhere in what is told of it. */
final class PostgresCanaryTest {
    private final PostgresServer server = PostgresServer.shared();
    private final Canaries canaries = new Canaries();

    @AutoClose
    private final PostgresDatabase shop = PostgresDatabase.fresh();

    @BeforeEach
    void open() throws Exception {
        for (PostgresRole role : PostgresRole.values()) {
            canaries.know("password of " + role.user(), role.password());
            canaries.knowHash(
                    "hash of " + role.user(),
                    ask("SELECT rolpassword FROM pg_authid WHERE rolname = '" + role.user() + "'"));
        }
        fill();
    }

    /** Tables, and what else is kept with them, each with a flaw that a check tells about. */
    private void fill() throws SQLException {
        String row = canaries.in("row");
        shop.run(
                "ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO app, monitor",
                "INSERT INTO customers (email) VALUES ('" + row + "')",
                "CREATE UNLOGGED TABLE loose (note text DEFAULT '" + canaries.in("default") + "')",
                "INSERT INTO loose VALUES ('" + row + "')",
                "COMMENT ON TABLE loose IS '" + canaries.in("comment") + "'",
                "CREATE VIEW filtered AS SELECT * FROM customers WHERE email <> '" + canaries.in("view") + "'",
                "ALTER TABLE customers ADD CHECK (email <> '" + canaries.in("constraint") + "')",
                "CREATE FUNCTION trusted() RETURNS text LANGUAGE sql SECURITY DEFINER AS $$ SELECT '"
                        + canaries.in("function") + "' $$",
                "ALTER DATABASE " + shop.name() + " SET app.token = '" + canaries.in("setting of the database") + "'",
                "GRANT SELECT ON customers TO PUBLIC",
                "ALTER ROLE app CREATEROLE");
        for (int i = 0; i < 2; i++) {
            shop.run("CREATE INDEX twin" + i + " ON customers (id) WHERE email <> '" + canaries.in("index " + i) + "'");
        }
        shop.run(MigrationTables.postgres()
                .flyway()
                .script(1, "1", false, Posture.NOW)
                .liquibase()
                .changeSet(1, "a", "FAILED", Posture.NOW)
                .lock(Posture.NOW)
                .statements());
        shop.run(
                "UPDATE flyway_schema_history SET installed_by = '" + canaries.in("who migrated") + "'",
                "UPDATE databasechangelog SET comments = '" + canaries.in("comment of a change set") + "', tag = '"
                        + canaries.in("tag") + "', md5sum = '"
                        + canaries.in("checksum").substring(0, 30) + "'");
    }

    private String ask(String question) throws SQLException {
        try (Connection connection = shop.as(PostgresRole.SUPERUSER).getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            assertTrue(answer.next(), question);
            return answer.getString(1);
        }
    }

    private List<Invariant> invariants() {
        String secret = canaries.in("invariant");
        return List.of(
                new Invariant("holds", "SELECT count(*) FROM customers WHERE email = '" + secret + "'"),
                new Invariant("is broken", "SELECT count(*) FROM customers WHERE email <> '" + secret + "'"),
                new Invariant("is misspelt", "SELECT count(*) FROM " + canaries.in("table that is not there")),
                new Invariant("shows a row when refused", "SELECT sum(email::int) FROM customers"));
    }

    private Properties written() {
        Properties written = new Properties();
        written.setProperty("spring.datasource.hikari.max-lifetime", "10s");
        written.setProperty("spring.datasource.password", canaries.in("written password"));
        written.setProperty("spring.datasource.url", "jdbc:postgresql://a:" + canaries.in("written URL") + "@b/c");
        return written;
    }

    private void search(DataSource service, DataSource monitor) throws Exception {
        try (HikariDataSource pool = Pools.of(service, 3)) {
            search(service, monitor, pool);
        }
    }

    private void search(DataSource service, DataSource monitor, HikariDataSource pool) throws Exception {
        List<String> texts = new Outputs(service, monitor, pool, written(), invariants()).all();
        assertEquals(29, texts.size());
        assertTrue(String.join(" ", texts).contains("db.session"));
        canaries.areInNone(texts);
    }

    /** {@return a pool that is told everything in a URL, a password of each kind among it} */
    private HikariDataSource byUrl(String password, String more) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + server.port() + "/" + shop.name() + "?user=app&password="
                + password + "&sslmode=verify-full&sslrootcert=" + server.certificate() + "&sslpassword="
                + canaries.in("sslpassword") + more);
        return small(pool);
    }

    private HikariDataSource byProperties() {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSourceClassName("org.postgresql.ds.PGSimpleDataSource");
        pool.addDataSourceProperty("serverName", "127.0.0.1");
        pool.addDataSourceProperty("portNumber", server.port());
        pool.addDataSourceProperty("databaseName", shop.name());
        pool.addDataSourceProperty("user", "app");
        pool.addDataSourceProperty("password", PostgresRole.APP.password());
        pool.addDataSourceProperty("sslMode", "verify-full");
        pool.addDataSourceProperty("sslRootCert", server.certificate().toString());
        pool.addDataSourceProperty("sslPassword", canaries.in("sslPassword of a property"));
        return small(pool);
    }

    private static HikariDataSource small(HikariDataSource pool) {
        pool.setMaximumPoolSize(3);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(250);
        pool.setInitializationFailTimeout(-1);
        return pool;
    }

    @Test
    void none_is_told_whoever_looks() throws Throwable {
        String running = canaries.in("statement of another session");
        Map<String, String> settings = Map.of(
                "archive_command", "cp %p /backup # " + canaries.in("archive_command"),
                "restore_command", "cp /backup/%f %p # " + canaries.in("restore_command"),
                "primary_conninfo", "host=127.0.0.1 user=replicator password=" + canaries.in("primary_conninfo"));
        try (Connection busy = shop.as(PostgresRole.APP).getConnection();
                Statement statement = busy.createStatement()) {
            busy.setAutoCommit(false);
            statement.execute("SELECT count(*) FROM customers WHERE email = '" + running + "'");
            server.with(settings, () -> {
                assertEquals(
                        "1",
                        ask("SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%" + running + "%'"
                                + " AND pid <> pg_backend_pid()"));
                assertEquals(
                        "3",
                        ask("SELECT count(*) FROM pg_settings WHERE setting ~ 'canary' AND name IN"
                                + " ('archive_command', 'restore_command', 'primary_conninfo')"));
                DataSource app = shop.as(PostgresRole.APP);
                search(app, app);
                search(app, shop.as(PostgresRole.MONITOR));
                search(shop.as(PostgresRole.MONITOR), shop.as(PostgresRole.SUPERUSER));
                search(shop.as(PostgresRole.SUPERUSER), shop.as(PostgresRole.SUPERUSER));
            });
        }
    }

    @Test
    void none_is_told_of_a_pool_that_knows_them() throws Exception {
        List<HikariDataSource> pools = new ArrayList<>();
        pools.add(byUrl(PostgresRole.APP.password(), ""));
        pools.add(byProperties());
        for (HikariDataSource pool : pools) {
            try (pool) {
                search(pool, pool, pool);
            }
        }
    }

    @Test
    void none_is_told_where_there_is_no_connection() throws Exception {
        List<HikariDataSource> pools = new ArrayList<>();
        pools.add(byUrl(canaries.in("wrong password"), ""));
        pools.add(byUrl(PostgresRole.APP.password(), "&currentSchema=" + "x".repeat(100) + "&connectTimeout=none"));
        pools.add(small(new HikariDataSource()));
        pools.get(2).setJdbcUrl("jdbc:postgresql://app:" + canaries.in("misplaced password") + "@127.0.0.1:none/shop");
        pools.add(small(new HikariDataSource()));
        pools.get(3)
                .setJdbcUrl("jdbc:postgresql://127.0.0.1:" + server.port() + "/nowhere?user=app&password="
                        + PostgresRole.APP.password());
        pools.add(small(new HikariDataSource()));
        pools.get(4).setJdbcUrl("jdbc:none://app:" + canaries.in("password for no driver") + "@127.0.0.1/shop");
        pools.add(byProperties());
        pools.get(5).close();
        for (HikariDataSource pool : pools) {
            try (pool) {
                search(pool, shop.as("monitor", canaries.in("wrong password of the monitor")), pool);
            }
        }
    }

    @Test
    void none_is_told_where_nothing_may_be_seen() throws Exception {
        shop.run(
                "REVOKE SELECT ON pg_settings, pg_stat_activity, pg_class FROM PUBLIC",
                "REVOKE SELECT ON ALL TABLES IN SCHEMA shop FROM app, PUBLIC");
        search(shop.as(PostgresRole.APP), shop.as(PostgresRole.APP));
    }
}
