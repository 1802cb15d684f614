package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("mariadb")
class MariaDbServerTest {
    private final MariaDbServer server = MariaDbServer.shared();

    @Test
    void theApplicationReadsItsShopAndChangesNothingElse() throws SQLException {
        try (MariaDbShop shop = server.shop()) {
            assertEquals(List.of("2"), shop.app().ask("SELECT count(*) FROM orders"));
            assertThrows(SQLException.class, () -> shop.app().run("DROP TABLE orders"));
            assertThrows(SQLException.class, () -> shop.app().ask("SELECT * FROM mysql.global_priv"));
        }
    }

    @Test
    void nobodyGetsInWithoutTls() throws SQLException {
        try (MariaDbShop shop = server.shop()) {
            assertThrows(
                    SQLException.class, () -> shop.app().with("sslMode=disable").open());
            assertThrows(
                    SQLException.class,
                    () -> server.root().with("sslMode=disable").open());
        }
    }

    @Test
    void variablesAreChangedAndPutBack() throws Exception {
        String before = server.root().ask("SELECT @@GLOBAL.sql_mode").get(0);
        server.with(
                Map.of("sql_mode", "''"),
                () -> assertEquals(List.of(""), server.monitor().ask("SELECT @@GLOBAL.sql_mode")));
        assertEquals(List.of(before), server.monitor().ask("SELECT @@GLOBAL.sql_mode"));
        assertTrue(before.contains("STRICT_TRANS_TABLES"), before);
    }

    @Test
    void noAccountCameWithTheServerThatNobodyAskedFor() throws SQLException {
        assertEquals(
                List.of("mariadb.sys@localhost", "monitor@localhost", "root@localhost"),
                server.monitor()
                        .ask("SELECT concat(user, '@', host) FROM mysql.global_priv"
                                + " WHERE user NOT LIKE 'app%' AND user <> 'PUBLIC' ORDER BY 1"));
    }
}
