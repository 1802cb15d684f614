package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Passwords, hashes, rows and statements are in a MariaDB, and in what leads to it, and nowhere in what is told of it. */
@Tag("mariadb")
final class MariaDbCanaryTest {
    private final MariaDbServer server = MariaDbServer.shared();
    private final Canaries canaries = new Canaries();
    private MariaDbShop shop;

    @BeforeEach
    void open() throws SQLException {
        shop = server.shop();
        canaries.know("password of the service", shop.app().password());
        canaries.know("password of the monitor", server.monitor().password());
        canaries.know("password of root", server.root().password());
        for (String user : List.of(shop.app().user(), "monitor", "root")) {
            String hash = server.root()
                    .ask("SELECT JSON_VALUE(Priv, '$.authentication_string') FROM mysql.global_priv WHERE User = '"
                            + user + "'")
                    .get(0);
            assertTrue(hash.length() > 20, hash);
            canaries.know("hash of " + user, hash);
        }
        fill();
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    private void fill() throws SQLException {
        String row = canaries.in("row");
        MariaDbLogin root = shop.asRoot();
        root.run(
                "INSERT INTO customers (name) VALUES ('" + row + "')",
                "CREATE TABLE loose (note VARCHAR(80) DEFAULT '" + canaries.in("default") + "' COMMENT '"
                        + canaries.in("comment of a column") + "') ENGINE=MyISAM COMMENT='" + canaries.in("comment")
                        + "'",
                "INSERT INTO loose VALUES ('" + row + "')",
                "CREATE INDEX one ON customers (name)",
                "CREATE INDEX two ON customers (name) COMMENT '" + canaries.in("comment of an index") + "'",
                "CREATE VIEW filtered AS SELECT * FROM customers WHERE name <> '" + canaries.in("view") + "'",
                "CREATE PROCEDURE trusted() SELECT '" + canaries.in("procedure") + "'");
        root.run(MigrationTables.mariaDb()
                .flyway()
                .script(1, "1", false, Posture.NOW)
                .liquibase()
                .changeSet(1, "a", "FAILED", Posture.NOW)
                .lock(Posture.NOW)
                .statements());
        root.run(
                "UPDATE flyway_schema_history SET installed_by = '" + canaries.in("who migrated") + "'",
                "UPDATE DATABASECHANGELOG SET COMMENTS = '" + canaries.in("comment of a change set") + "', TAG = '"
                        + canaries.in("tag") + "'");
    }

    private List<Invariant> invariants() {
        String secret = canaries.in("invariant");
        return List.of(
                new Invariant("holds", "SELECT count(*) FROM customers WHERE name = '" + secret + "'"),
                new Invariant("is broken", "SELECT count(*) FROM customers WHERE name <> '" + secret + "'"),
                new Invariant("is misspelt", "SELECT count(*) FROM " + canaries.in("table that is not there")),
                new Invariant("shows a row when refused", "SELECT extractvalue(1, concat('~', name)) FROM customers"));
    }

    private Properties written() {
        Properties written = new Properties();
        written.setProperty("spring.datasource.hikari.max-lifetime", "10s");
        written.setProperty("spring.datasource.password", canaries.in("written password"));
        return written;
    }

    private void search(DataSource service, DataSource monitor) throws Exception {
        try (HikariDataSource pool = Pools.of(service, 3)) {
            search(service, monitor, pool);
        }
    }

    private void search(DataSource service, DataSource monitor, HikariDataSource pool) throws Exception {
        List<String> texts = new Outputs(service, monitor, pool, written(), invariants()).all();
        assertTrue(String.join(" ", texts).contains("db.session"));
        canaries.areInNone(texts);
    }

    private HikariDataSource byUrl(String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.url(shop.name()) + "&user=" + shop.app().user() + "&password=" + password
                + "&trustStorePassword=" + canaries.in("trustStorePassword") + "&keyPassword="
                + canaries.in("keyPassword"));
        return small(pool);
    }

    private static HikariDataSource small(HikariDataSource pool) {
        pool.setMaximumPoolSize(3);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(250);
        pool.setInitializationFailTimeout(-1);
        return pool;
    }

    private static CompletableFuture<Void> untilCancelled(Statement statement, String text) {
        return CompletableFuture.runAsync(() -> {
            try {
                statement.execute("SELECT SLEEP(50), '" + text + "'");
            } catch (SQLException e) {
                // It was cancelled.
            }
        });
    }

    private void awaitSeen(String running) throws SQLException {
        String question = "SELECT count(*) FROM information_schema.PROCESSLIST WHERE INFO LIKE '%" + running
                + "%' AND ID <> CONNECTION_ID()";
        while (!server.root().ask(question).equals(List.of("1"))) {
            Thread.onSpinWait();
        }
    }

    @Test
    void none_is_told_whoever_looks() throws Exception {
        String running = canaries.in("statement of another session");
        Map<String, String> settings = Map.of("init_connect", "'SET @token = \"" + canaries.in("init_connect") + "\"'");
        try (Connection busy = shop.app().open();
                Statement statement = busy.createStatement()) {
            CompletableFuture<Void> asked = untilCancelled(statement, running);
            awaitSeen(running);
            server.with(settings, () -> {
                DataSource app = shop.app().source();
                search(app, app);
                search(app, server.monitor().source());
                search(shop.asRoot().source(), shop.asRoot().source());
            });
            statement.cancel();
            asked.join();
        }
    }

    @Test
    void none_is_told_of_a_pool_that_knows_them() throws Exception {
        try (HikariDataSource pool = byUrl(shop.app().password())) {
            search(pool, pool, pool);
        }
    }

    @Test
    void none_is_told_where_there_is_no_connection() throws Exception {
        HikariDataSource misplaced = small(new HikariDataSource());
        misplaced.setJdbcUrl("jdbc:mariadb://app:" + canaries.in("misplaced password") + "@127.0.0.1:none/shop");
        for (HikariDataSource pool : List.of(byUrl(canaries.in("wrong password")), misplaced)) {
            try (pool) {
                search(
                        pool,
                        server.monitor()
                                .with("monitor", canaries.in("wrong password of the monitor"))
                                .source(),
                        pool);
            }
        }
    }
}
