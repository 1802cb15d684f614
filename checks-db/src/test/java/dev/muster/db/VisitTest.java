package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import dev.muster.CannotLookException;
import dev.muster.Fact;
import dev.muster.testing.TestRun;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

final class VisitTest {
    private final PostgresServer server = PostgresServer.shared();

    private static <T> T look(DataSource source, Visit.Look<T> look) throws CannotLookException {
        return Visit.to(source, TestRun.ample(), Declared.NOTHING, look);
    }

    private static Fact<String> ask(Visit visit, String sql) throws SQLException {
        return visit.ask().row(sql, "GRANT SOMETHING", row -> row.getString(1));
    }

    @Test
    void a_visit_writes_nothing_and_a_question_that_is_refused_does_not_spoil_the_next() throws Exception {
        try (PostgresDatabase shop = server.database()) {
            look(shop.as(PostgresRole.APP), visit -> {
                Fact<String> write = ask(visit, "INSERT INTO orders DEFAULT VALUES RETURNING 'x'");
                assertEquals(Fact.absent(visit.product() + " refused the question (SQLSTATE 25006, error 0)"), write);
                assertEquals(Fact.denied("GRANT SOMETHING"), ask(visit, "SELECT rolname FROM pg_authid"));
                assertEquals(
                        Fact.absent(visit.product() + " does not know what was asked for (SQLSTATE 42P01)"),
                        ask(visit, "SELECT * FROM no_such_table"));
                assertEquals(
                        Fact.absent(visit.product() + " answered with no row"), ask(visit, "SELECT 1 WHERE false"));
                assertEquals(Fact.of("1"), ask(visit, "SELECT 1"));
                return visit;
            });
        }
    }

    @Test
    void a_refusal_takes_back_neither_the_limit_of_time_nor_the_promise_to_write_nothing() throws Exception {
        try (PostgresDatabase shop = server.database()) {
            Visit.SettingsLook<Fact<String>> look = (visit, settings) -> {
                assertTrue(settings.get("fsync").value().isPresent());
                assertEquals(Fact.denied("GRANT SOMETHING"), ask(visit, "SELECT rolname FROM pg_authid"));
                assertEquals(Fact.of("on"), ask(visit, "SHOW transaction_read_only"));
                return ask(visit, "SHOW statement_timeout");
            };

            assertEquals(Fact.of("2s"), Visit.to(shop.as(PostgresRole.APP), TestRun.ample(), Declared.NOTHING, look));
        }
    }

    @Test
    void a_thousand_rows_are_brought_at_the_most() throws Exception {
        try (PostgresDatabase shop = server.database()) {
            Fact<List<Integer>> rows = look(
                    shop.as(PostgresRole.APP),
                    visit -> visit.ask().rows("SELECT * FROM generate_series(1, 5000)", "", row -> row.getInt(1)));
            assertEquals(1000, rows.value().orElseThrow().size());
        }
    }

    @Test
    void what_the_server_says_slowly_is_cut_after_two_seconds() throws Exception {
        try (PostgresDatabase shop = server.database()) {
            look(shop.as(PostgresRole.APP), visit -> {
                assertEquals(
                        Fact.absent(visit.product() + " took longer than 2 s to tell"),
                        ask(visit, "SELECT pg_sleep(10)::text"));
                assertEquals(Fact.of("1"), ask(visit, "SELECT 1"));
                return visit;
            });
        }
    }

    @Test
    void a_connection_is_handed_back_as_it_was() throws Exception {
        try (PostgresDatabase shop = server.database();
                HikariDataSource pool = Pools.of(shop.as(PostgresRole.APP), 2)) {
            look(pool, visit -> ask(visit, "SELECT 1"));
            try (Connection connection = pool.getConnection()) {
                assertTrue(connection.getAutoCommit());
                assertEquals(60_000, connection.getNetworkTimeout());
                assertEquals("0", one(connection, "SHOW statement_timeout").replace("30s", "0"));
                assertEquals("off", one(connection, "SHOW transaction_read_only"));
                assertEquals(1, pool.getHikariPoolMXBean().getTotalConnections());
            }
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void when_the_time_is_up_nothing_more_is_asked() throws Exception {
        try (PostgresDatabase shop = server.database();
                Connection connection = shop.as(PostgresRole.APP).getConnection()) {
            connection.setAutoCommit(false);
            Product product = Products.of(connection);
            Ask ask = new Ask(connection, product, Declared.NOTHING, TestRun.of(Duration.ZERO));
            assertEquals(
                    Fact.absent("the time of this run was up: give the check a longer timeout"),
                    ask.row("SELECT 1", "", row -> row.getString(1)));
        }
    }

    @Test
    void a_connection_that_breaks_ends_the_visit() throws Exception {
        try (PostgresDatabase shop = server.database()) {
            CannotLookException cut = assertThrows(
                    CannotLookException.class,
                    () -> look(shop.as(PostgresRole.APP), visit -> {
                        String pid =
                                ask(visit, "SELECT pg_backend_pid()").value().orElseThrow();
                        shop.run("SELECT pg_terminate_backend(" + pid + ")");
                        return ask(visit, "SELECT 1");
                    }));
            assertEquals("the server is starting or stopping (SQLSTATE 57P01)", cut.reason());
        }
    }

    @Test
    void a_pool_that_cannot_be_started_is_no_crash() {
        HikariDataSource pool = new HikariDataSource();
        try (pool) {
            pool.setJdbcUrl("jdbc:h2:mem:visit;IFEXISTS=TRUE");
            CannotLookException cut = assertThrows(CannotLookException.class, () -> look(pool, visit -> visit));
            assertEquals("the database gave no usable connection (SQLSTATE 90146)", cut.reason());
        }
    }

    @Test
    void of_another_kind_of_database_nothing_is_asked() throws Exception {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl("jdbc:h2:mem:visit2");
        look(h2, visit -> {
            assertEquals(Engine.OTHER, visit.product().engine());
            Catalog catalog = visit.catalog();
            assertInstanceOf(Access.Unknown.class, catalog.access(visit.ask()));
            String why = catalog.limits(visit.ask()).why();
            assertTrue(why.endsWith("is not looked into: only PostgreSQL, MariaDB and MySQL are"), why);
            assertEquals(why, catalog.extensions(visit.ask()).why());
            assertEquals(why, catalog.archiver(visit.ask()).why());
            assertEquals(
                    why,
                    catalog.activity(visit.ask(), Optional.empty()).counters().why());
            assertEquals(why, catalog.session(visit.ask()).tls().why());
            assertEquals(
                    why,
                    catalog.maintenance(visit.ask(), catalog.settings(visit.ask()))
                            .tables()
                            .why());
            assertEquals(why, catalog.replication(visit.ask()).slots().why());
            assertEquals("", catalog.limit() + catalog.unlimit(catalog.limited(visit.ask())));
            return visit;
        });
    }
}
