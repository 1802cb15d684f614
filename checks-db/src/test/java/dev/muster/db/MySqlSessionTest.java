package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("mariadb")
class MySqlSessionTest {
    private final MariaDbServer server = MariaDbServer.shared();

    @Test
    void theApplicationSeesItsOwnSession() throws SQLException {
        try (MariaDbShop shop = server.shop()) {
            SessionFacts session = MySqlLook.as(shop.app(), Catalog::session);
            assertEquals("app_" + shop.name() + "@localhost", session.user());
            assertEquals(shop.name(), session.database());
            assertEquals(Fact.of(true), session.loopback());
            assertEquals(Fact.of("ed25519"), session.method());
            assertEquals(Fact.of("utf8mb4"), session.encoding());
            assertEquals(Fact.of(false), session.standby());
            SessionFacts.Tls tls = session.tls().value().orElseThrow().orElseThrow();
            assertEquals("TLSv1.3", tls.version());
            assertTrue(tls.cipher().startsWith("TLS_"), tls.cipher());
        }
    }

    @Test
    void aSessionWithoutTlsOrDatabaseIsSeenAsSuch() throws Exception {
        server.with(Map.of("require_secure_transport", "OFF"), () -> {
            SessionFacts session = MySqlLook.as(server.root().with("sslMode=disable"), Catalog::session);
            assertEquals(Fact.of(Optional.empty()), session.tls());
            assertEquals("", session.database());
            assertEquals("root@localhost", session.user());
        });
    }

    @Test
    void aServerThatOnlyReadsIsAStandbyOnlyIfItFollowsAnother() throws Exception {
        try (MariaDbShop shop = server.shop()) {
            server.with(Map.of("read_only", "ON"), () -> {
                assertEquals(
                        Fact.denied("GRANT SLAVE MONITOR ON *.* TO monitor, an account of the checks alone"),
                        MySqlLook.as(shop.app(), Catalog::session).standby());
                assertEquals(
                        Fact.of(false),
                        MySqlLook.as(shop.monitor(), Catalog::session).standby());
            });
        }
    }

    @Test
    void theLimitsAreThoseOfTheSession() throws Exception {
        try (MariaDbShop shop = server.shop()) {
            ConnectionLimits limits =
                    MySqlLook.as(shop.app(), Catalog::limits).value().orElseThrow();
            assertEquals(151, limits.free());
            assertEquals(Fact.of(Optional.empty()), limits.role());
            assertEquals(Fact.of(Optional.empty()), limits.database());
            assertEquals(Fact.of(Optional.of(Duration.ofHours(8))), limits.idle());
            server.root().run("ALTER USER " + shop.account() + " WITH MAX_USER_CONNECTIONS 7");
            assertEquals(
                    Fact.of(Optional.of(7)),
                    MySqlLook.as(shop.app(), Catalog::limits)
                            .value()
                            .orElseThrow()
                            .role());
            server.with(
                    Map.of("wait_timeout", "600"),
                    () -> assertEquals(
                            Fact.of(Optional.of(Duration.ofMinutes(10))),
                            MySqlLook.as(shop.app(), Catalog::limits)
                                    .value()
                                    .orElseThrow()
                                    .idle()));
        }
    }

    @Test
    void anOrdinaryAccountGetsEveryConnectionThatIsCounted() throws Exception {
        try (MariaDbShop shop = server.shop()) {
            Restored open = connections();
            server.with(Map.of("max_connections", "10"), () -> {
                try {
                    int most = MySqlLook.as(shop.app(), Catalog::limits)
                            .value()
                            .orElseThrow()
                            .free();
                    for (int i = 0; i < most; i++) {
                        open.add(shop.app().open());
                    }
                    assertThrows(SQLException.class, () -> open.add(shop.app().open()));
                } finally {
                    open.close();
                }
            });
        }
    }

    private static Restored connections() {
        return new Restored(new ArrayList<>());
    }

    /** Connections that are held, until they are given back. */
    private record Restored(List<Connection> held) {
        void add(Connection connection) {
            held.add(connection);
        }

        void close() throws SQLException {
            for (Connection connection : held) {
                connection.close();
            }
        }
    }

    @Test
    void theSettingsAreThoseOfTheSession() throws SQLException {
        try (MariaDbShop shop = server.shop()) {
            ServerSettings settings = MySqlLook.as(shop.app(), Catalog::settings);
            Set<String> mySql =
                    Set.of("binlog_expire_logs_seconds", "group_replication_group_name", "max_execution_time");
            Set<String> missing = new TreeSet<>(SettingNames.MYSQL);
            missing.removeAll(settings.values().keySet());
            assertTrue(mySql.containsAll(missing), missing.toString());
            assertEquals(Fact.of("ON"), settings.get("require_secure_transport"));
            assertEquals(Fact.of(true), settings.on("slow_query_log"));
            assertEquals(Fact.of(1L), settings.number("sync_binlog"));
            assertEquals(Fact.of("60.000000"), settings.get("max_statement_time"));
            assertFalse(settings.get("fsync").value().isPresent());
            ServerSettings set =
                    MySqlLook.as(shop.app().with("sessionVariables=max_statement_time=5"), Catalog::settings);
            assertEquals(Fact.of("5.000000"), set.get("max_statement_time"));
        }
    }

    @Test
    void theLimitEndsAQuestionAndIsTakenBack() throws SQLException {
        try (MariaDbShop shop = server.shop();
                Connection connection = shop.app().open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET SESSION max_statement_time = 7");
            ServerSettings settings = MySqlLook.over(connection, Catalog::settings);
            MySqlCatalog catalog = new MySqlCatalog(Engine.MARIADB);
            statement.execute(catalog.limit());
            Fact<String> slow = MySqlLook.over(
                    connection, (any, ask) -> ask.row("SELECT SLEEP(10)", "", row -> "slept " + row.getString(1)));
            assertEquals(Fact.absent("MariaDB 10.11.0 took longer than 2 s to tell"), slow);
            statement.execute(catalog.unlimit(settings));
            assertEquals(
                    Fact.of("7.000000"),
                    MySqlLook.over(connection, Catalog::settings).get("max_statement_time"));
        }
    }

    @Test
    void thePluginsAreInLowerCase() throws SQLException {
        try (MariaDbShop shop = server.shop()) {
            List<String> plugins =
                    MySqlLook.as(shop.app(), Catalog::extensions).value().orElseThrow();
            assertTrue(plugins.containsAll(List.of("innodb", "ed25519", "binlog")), plugins.toString());
        }
    }
}
