package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.CounterHistory;
import dev.muster.db.ActivityFacts.Statement;
import dev.muster.db.ActivityFacts.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

final class PostgresActivityTest {
    private final PostgresServer server = PostgresServer.shared();

    @AutoClose
    private final PostgresDatabase shop = PostgresDatabase.fresh();

    private ActivityFacts look(PostgresRole role) throws SQLException {
        return PostgresLook.as(shop.as(role), (catalog, ask) -> catalog.activity(ask, Optional.empty()));
    }

    private static List<String> accounts(ActivityFacts facts) {
        return facts.transactions().value().orElseThrow().stream()
                .map(Transaction::account)
                .sorted()
                .toList();
    }

    private Connection idleInTransaction(PostgresRole role) throws SQLException {
        PGSimpleDataSource source = shop.as(role);
        source.setApplicationName("test of " + role.user());
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        PostgresSql.run(connection, "SELECT 1");
        return connection;
    }

    @Test
    void own_sessions_are_seen_by_everybody_others_by_a_monitor() throws Exception {
        try (Connection own = idleInTransaction(PostgresRole.APP);
                Connection other = idleInTransaction(PostgresRole.SUPERUSER)) {
            ActivityFacts app = look(PostgresRole.APP);
            assertFalse(app.others());
            assertEquals(List.of("app"), accounts(app));
            Transaction transaction = app.transactions().value().orElseThrow().get(0);
            assertEquals("test of app", transaction.application());
            assertTrue(transaction.idle().isPresent());
            assertFalse(transaction.open().isNegative());

            ActivityFacts monitor = look(PostgresRole.MONITOR);
            assertTrue(monitor.others());
            assertEquals(List.of("app", "postgres"), accounts(monitor));
            assertTrue(look(PostgresRole.SUPERUSER).others());
            own.rollback();
            other.rollback();
        }
        assertEquals(List.of(), accounts(look(PostgresRole.MONITOR)));
    }

    @Test
    void a_transaction_at_work_is_not_idle() throws Exception {
        PGSimpleDataSource source = shop.as(PostgresRole.APP);
        try (Connection working = source.getConnection();
                Connection lock = shop.as(PostgresRole.SUPERUSER).getConnection()) {
            lock.setAutoCommit(false);
            PostgresSql.run(lock, "LOCK TABLE shop.orders IN ACCESS EXCLUSIVE MODE");
            var waiting = java.util.concurrent.CompletableFuture.runAsync(() -> {
                try {
                    PostgresSql.run(working, "SELECT count(*) FROM shop.orders");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            PostgresSql.await(
                    shop.as(PostgresRole.SUPERUSER),
                    "SELECT count(*) = 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
            Transaction seen =
                    look(PostgresRole.APP).transactions().value().orElseThrow().get(0);
            assertEquals(Optional.empty(), seen.idle());
            lock.rollback();
            waiting.join();
        }
    }

    @Test
    void prepared_transactions_are_told_with_their_age() throws Throwable {
        server.with(Map.of("max_prepared_transactions", "5"), () -> {
            try (Connection connection = shop.as(PostgresRole.APP).getConnection()) {
                PostgresSql.run(
                        connection,
                        "BEGIN; INSERT INTO shop.customers (email) VALUES ('a'); PREPARE TRANSACTION 'it''s';");
            }
            List<ActivityFacts.Prepared> prepared =
                    look(PostgresRole.APP).prepared().value().orElseThrow();
            assertEquals("it's", prepared.get(0).id());
            assertFalse(prepared.get(0).age().isNegative());
            shop.run("ROLLBACK PREPARED 'it''s'");
        });
    }

    @Test
    void own_statements_are_told_by_number_from_whatever_schema_the_extension_lives_in() throws Exception {
        try (Connection connection = shop.as(PostgresRole.APP).getConnection()) {
            for (int i = 0; i < 120; i++) {
                PostgresSql.run(connection, "SELECT count(*) FROM shop.orders");
            }
        }
        shop.run("CREATE SCHEMA \"Odd one\"", "ALTER EXTENSION pg_stat_statements SET SCHEMA \"Odd one\"");
        shop.run("GRANT USAGE ON SCHEMA \"Odd one\" TO app, monitor");
        List<Statement> own = look(PostgresRole.APP).statements().value().orElseThrow();

        assertEquals(1, own.size());
        assertTrue(own.get(0).calls() >= 120);
        assertTrue(own.get(0).id().matches("-?\\d+"), own.get(0).id());
        assertFalse(own.get(0).mean().isNegative());
        assertTrue(look(PostgresRole.MONITOR).statements().value().orElseThrow().contains(own.get(0)));
    }

    @Test
    void counters_count_and_the_database_has_a_size() throws Exception {
        CounterHistory.Look before = new CounterHistory.Look(Instant.EPOCH, Map.of("deadlocks", 1L));
        ActivityFacts facts = PostgresLook.as(
                shop.as(PostgresRole.APP), (catalog, ask) -> catalog.activity(ask, Optional.of(before)));
        Map<String, Long> counters = facts.counters().value().orElseThrow();

        assertEquals(Optional.of(before), facts.before());
        assertEquals(0L, counters.get("deadlocks"));
        assertEquals(0L, counters.get("checksum_failures"));
        assertEquals(0L, counters.get("sessions_fatal"));
        assertTrue(counters.containsKey("xact_commit"));
        assertTrue(facts.size().value().orElseThrow() > 1_000_000);
    }
}
