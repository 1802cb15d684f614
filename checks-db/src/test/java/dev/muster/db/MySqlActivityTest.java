package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import dev.muster.db.ActivityFacts.Statement;
import dev.muster.db.ActivityFacts.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("mariadb")
class MySqlActivityTest {
    private final MariaDbServer server = MariaDbServer.shared();

    private static ActivityFacts activity(MariaDbLogin login) throws SQLException {
        return MySqlLook.as(login, (catalog, ask) -> catalog.activity(ask, Optional.empty()));
    }

    @Test
    void theApplicationDoesNotSeeTransactionsNotEvenItsOwn() throws SQLException {
        try (MariaDbShop shop = server.shop();
                Connection open = begun(shop)) {
            ActivityFacts activity = activity(shop.app());
            assertFalse(activity.others());
            assertEquals(
                    Fact.denied("GRANT PROCESS ON *.* TO monitor, an account of the checks alone"),
                    activity.transactions());
            assertEquals(
                    Fact.denied("GRANT SELECT ON performance_schema.* TO monitor, an account of the checks alone"),
                    activity.statements());
            assertEquals(Fact.of(List.of()), activity.prepared());
            assertTrue(activity.size().value().orElseThrow() >= 16384 * 2);
            assertFalse(open.isClosed());
        }
    }

    private static Connection begun(MariaDbShop shop) throws SQLException {
        Connection connection = shop.app().open();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("UPDATE customers SET name = 'Mary' WHERE id = 1");
            // InnoDB shows its transactions anew only when nobody has read them for a tenth of a second.
            statement.execute("DO SLEEP(0.15)");
        }
        return connection;
    }

    @Test
    void theMonitorSeesAnOpenTransactionWhateverTheTimeZone() throws SQLException {
        try (MariaDbShop shop = server.shop();
                Connection open = begun(shop)) {
            for (String zone : List.of("SYSTEM", "+12:00", "-09:30")) {
                ActivityFacts activity = activity(shop.monitor().with("sessionVariables=time_zone='" + zone + "'"));
                assertTrue(activity.others());
                Transaction transaction = activity.transactions().value().orElseThrow().stream()
                        .filter(one -> one.account().equals("app_" + shop.name()))
                        .findFirst()
                        .orElseThrow();
                assertTrue(transaction.open().toSeconds() < 60, transaction.toString());
                assertTrue(transaction.idle().orElseThrow().toSeconds() < 60, transaction.toString());
            }
            assertFalse(open.isClosed());
        }
    }

    @Test
    void statementsThatRanOftenAreKnownByTheirDigest() throws Exception {
        try (MariaDbShop shop = server.shop()) {
            try (Connection connection = shop.app().open();
                    var statement = connection.createStatement()) {
                for (int i = 0; i < 101; i++) {
                    statement.execute("SELECT name FROM customers WHERE id = " + i);
                }
            }
            server.root().run("GRANT SELECT ON " + shop.name() + ".* TO monitor@localhost");
            MariaDbLogin monitor = new MariaDbLogin(
                    server.url(shop.name()),
                    shop.monitor().user(),
                    shop.monitor().password());
            List<Statement> statements = activity(monitor).statements().value().orElseThrow();
            assertTrue(statements.stream().anyMatch(one -> one.calls() >= 101), statements.toString());
            assertTrue(statements.stream().allMatch(one -> one.id().matches("[0-9a-f]{32}")));
            server.root().run("REVOKE SELECT ON " + shop.name() + ".* FROM monitor@localhost");
        }
    }

    @Test
    void aPreparedTransactionIsSaidToBeThere() throws SQLException {
        try (MariaDbShop shop = server.shop()) {
            try (Connection connection = shop.app().open();
                    var statement = connection.createStatement()) {
                statement.execute("XA START 'order'");
                statement.execute("UPDATE customers SET name = 'Mary' WHERE id = 1");
                statement.execute("XA END 'order'");
                statement.execute("XA PREPARE 'order'");
                assertEquals(
                        Fact.absent(
                                "1 prepared transaction in XA RECOVER, and MariaDB 10.11.0 does not tell since when"),
                        activity(shop.app()).prepared());
                statement.execute("XA ROLLBACK 'order'");
            }
        }
    }

    @Test
    void countersGrow() throws Exception {
        Map<String, Long> before = counters();
        assertTrue(before.keySet()
                .containsAll(List.of(
                        "deadlocks",
                        "aborted_connects",
                        "aborted_clients",
                        "connection_errors",
                        "slow_queries",
                        "uptime")));
        try (MariaDbShop shop = server.shop()) {
            assertThrows(
                    SQLException.class, () -> shop.app().with("nobody", "x").open());
        }
        assertTrue(counters().getOrDefault("aborted_connects", 0L) > before.getOrDefault("aborted_connects", 0L));
    }

    private Map<String, Long> counters() throws SQLException {
        return activity(server.monitor()).counters().value().orElseThrow();
    }

    @Test
    void withoutADatabaseThereIsNoSize() throws SQLException {
        assertEquals(
                Fact.absent("the session is in no database: name one in the JDBC URL"),
                activity(server.monitor()).size());
    }

    @Test
    void anEmptyDatabaseHasNoBytes() throws SQLException {
        try (MariaDbShop shop = server.shop()) {
            shop.asRoot().run("DROP TABLE orders, customers");
            assertEquals(Fact.of(0L), activity(shop.app()).size());
        }
    }
}
