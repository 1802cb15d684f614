package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import dev.muster.ConfigurationException;
import dev.muster.Scope;
import dev.muster.testing.ClosedPort;
import dev.muster.testing.Judged;
import dev.muster.testing.Relay;
import dev.muster.testing.TestRun;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

final class ReachableCheckTest {
    private final PostgresServer server = PostgresServer.shared();

    @Test
    void the_right_database_answers_and_takes_writes() throws Exception {
        try (PostgresDatabase shop = server.database()) {
            ReachableCheck check = DbChecks.reachable(shop.as(PostgresRole.APP))
                    .database(shop.name())
                    .writes()
                    .within(Duration.ofSeconds(20));

            List<String> lines = Judged.lines(check);

            assertTrue(lines.get(0).matches("db.connect PASSED PostgreSQL \\d+\\.\\d+ answers"), lines.get(0));
            assertTrue(lines.get(1).matches("db.connect.time PASSED took \\d+ ms, 20000 ms are allowed"), lines.get(1));
            assertEquals("db.connect.database PASSED it is " + shop.name(), lines.get(2));
            assertEquals("db.connect.writable PASSED it takes writes", lines.get(3));
            assertEquals(Scope.SHARED, check.scope());
            assertEquals("db.other", check.named("db.other").id());
        }
    }

    @Test
    void another_database_is_a_finding() throws Exception {
        try (PostgresDatabase shop = server.database()) {
            ReachableCheck check = DbChecks.reachable(shop.as(PostgresRole.APP)).database("orders");
            assertEquals(List.of("db.connect.database"), Judged.findings(check));
        }
    }

    @Test
    void one_that_only_reads_is_a_finding_where_the_service_writes() throws Throwable {
        try (PostgresDatabase shop = server.database()) {
            ReachableCheck check = DbChecks.reachable(shop.as(PostgresRole.APP));
            server.with(Map.of("default_transaction_read_only", "on"), () -> {
                assertEquals(List.of("db.connect.writable"), Judged.findings(check.writes()));
                assertEquals(List.of(), Judged.findings(check));
            });
        }
    }

    @Test
    void what_takes_longer_than_it_may_is_a_finding() throws Exception {
        try (PostgresDatabase shop = server.database()) {
            ReachableCheck check = DbChecks.reachable(shop.as(PostgresRole.APP)).within(Duration.ofNanos(1));
            assertEquals(List.of("db.connect.time"), Judged.findings(check));
        }
    }

    @Test
    void a_wrong_password_a_wrong_name_and_a_closed_port_are_told_apart() throws Exception {
        try (PostgresDatabase shop = server.database();
                ClosedPort closed = new ClosedPort()) {
            PGSimpleDataSource gone = shop.as(PostgresRole.APP);
            gone.setPortNumbers(new int[] {closed.port()});

            assertEquals(
                    "db.connect FAILED the server refuses the login (SQLSTATE 28P01)",
                    first(shop.as("app", "wrong-password")));
            assertEquals(
                    "db.connect FAILED the server has no such database, or it is closed to this account (SQLSTATE 3D000)",
                    first(server.connect("no_such_shop", PostgresRole.APP)));
            assertEquals("db.connect FAILED no connection to the database (SQLSTATE 08001)", first(gone));
        }
    }

    private static JdbcDataSource h2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:reachable");
        return source;
    }

    private static String first(PGSimpleDataSource source) throws Exception {
        List<String> lines = Judged.lines(DbChecks.reachable(source));
        assertEquals("db.connect.time N/A needs db.connect", lines.get(1));
        return lines.get(0);
    }

    @Test
    void a_pool_with_nothing_to_spare_says_nothing_about_the_database() throws Exception {
        try (PostgresDatabase shop = server.database();
                HikariDataSource pool = Pools.of(shop.as(PostgresRole.APP), 3)) {
            List<Connection> taken = Pools.take(pool, 2);
            assertEquals(
                    "the pool orders-pool has nothing to spare: 2 of 3 connections in use, 0 waiting; nothing was borrowed:"
                            + " see db.pool.usage",
                    Judged.cannotLook(DbChecks.reachable(pool)));
            assertEquals(2, pool.getHikariPoolMXBean().getTotalConnections(), "something was borrowed");
            Pools.giveBack(taken);
            assertEquals(List.of(), Judged.findings(DbChecks.reachable(pool)));
        }
    }

    @Test
    void a_pool_that_is_closed_is_not_asked() throws Exception {
        HikariDataSource pool = Pools.of(h2(), 3);
        try (pool) {
            assertEquals("orders-pool", pool.getPoolName());
        }
        assertEquals("the pool orders-pool is closed", Judged.cannotLook(DbChecks.reachable(pool)));
    }

    @Test
    void a_server_that_stalls_is_down_and_does_not_hold_up_the_run() throws Exception {
        try (PostgresDatabase shop = server.database();
                Relay relay = Relay.to(server.port())) {
            PGSimpleDataSource source = shop.as(PostgresRole.APP);
            source.setPortNumbers(new int[] {relay.port()});
            try (HikariDataSource pool = Pools.of(source, 3)) {
                Pools.giveBack(Pools.take(pool, 1));
                relay.stall();
                TestRun run = TestRun.of(Duration.ofMillis(300));
                List<String> lines = DbChecks.reachable(pool).run(run).judgements().stream()
                        .map(Judged::line)
                        .toList();
                assertTrue(lines.get(0).startsWith("db.connect FAILED no connection to the database"), lines.get(0));
            }
        }
    }

    @Test
    void another_kind_of_database_is_asked_by_what_jdbc_has() throws Exception {
        ReachableCheck check = DbChecks.reachable(h2()).database("REACHABLE").writes();
        List<String> lines = Judged.lines(check);
        assertTrue(lines.get(0).startsWith("db.connect PASSED H2 2."), lines.get(0));
        assertEquals("db.connect.database PASSED it is REACHABLE", lines.get(2));
        assertTrue(lines.get(3).startsWith("db.connect.writable INCONCLUSIVE H2 2."), lines.get(3));
    }

    @Test
    void a_limit_that_is_none_is_refused() {
        ReachableCheck check = DbChecks.reachable(new JdbcDataSource());
        ConfigurationException refused = assertThrows(ConfigurationException.class, () -> check.within(Duration.ZERO));
        assertTrue(String.valueOf(refused.getMessage()).contains("db.connect allows an answer PT0S"));
    }
}
