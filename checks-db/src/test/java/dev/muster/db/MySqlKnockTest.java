package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("mariadb")
class MySqlKnockTest {
    private final MariaDbServer server = MariaDbServer.shared();

    private static Probed knock(MariaDbLogin login) {
        return MySqlKnock.at(login.url(), login.properties());
    }

    @Test
    void aGoodServerLetsNeitherIn() throws Exception {
        try (MariaDbShop shop = server.shop()) {
            assertEquals(new Probed(Fact.of(false), Fact.of(false)), knock(shop.app()));
            server.root().run("ALTER USER " + shop.account() + " REQUIRE NONE");
            assertEquals(Fact.of(false), knock(shop.app()).plain());
        }
    }

    @Test
    void theAccountsOwnRequirementIsEnough() throws Exception {
        try (MariaDbShop shop = server.shop()) {
            server.with(
                    Map.of("require_secure_transport", "OFF"),
                    () -> assertEquals(new Probed(Fact.of(false), Fact.of(false)), knock(shop.app())));
        }
    }

    @Test
    void aPlainLoginThatIsLetInIsSeen() throws Exception {
        try (MariaDbShop shop = server.shop()) {
            server.root().run("ALTER USER " + shop.account() + " REQUIRE NONE");
            server.with(Map.of("require_secure_transport", "OFF"), () -> {
                assertEquals(new Probed(Fact.of(true), Fact.of(false)), knock(shop.app()));
                Properties legacy = shop.app().properties();
                legacy.setProperty("SSLMODE", "verify-full");
                assertEquals(
                        Fact.of(true), MySqlKnock.at(shop.app().url(), legacy).plain());
            });
        }
    }

    @Test
    void aServerThatAsksForNoPasswordIsSeen() {
        try (MariaDbServer open = MariaDbServer.start("--skip-grant-tables", "--init-file=")) {
            assertEquals(
                    Fact.of(true),
                    MySqlKnock.at(open.url(""), open.root().properties()).wrongPassword());
        }
    }

    @Test
    void whereTheOwnLoginFailsARefusalMeansNothing() throws Exception {
        Probed probed = knock(server.monitor().with("monitor", "wrong"));
        assertEquals(Probed.not("the service's own login did not work either (SQLSTATE 28000)"), probed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mariadb:sequential://a,b/shop",
                "jdbc:mariadb://a,b/shop",
                "jdbc:mariadb:replication://a/shop",
                "jdbc:mysql:loadbalance://a/shop",
                "jdbc:mysql://app:secret@a/shop",
                "jdbc:mariadb://address=(host=a)/shop",
                "jdbc:h2:mem:a",
                "",
            })
    void onlyAPlainUrlOfOneServerIsKnockedAt(String url) {
        String why = MySqlKnock.at(url, new Properties()).plain().why();
        assertTrue(why.startsWith("several servers, or an unusual one, are in the JDBC URL"), why);
    }

    @Test
    void aSocketIsNotKnockedAt() {
        Properties properties = new Properties();
        properties.setProperty("localSocket", "/run/mysqld/mysqld.sock");
        String why =
                MySqlKnock.at("jdbc:mariadb://localhost", properties).plain().why();
        assertTrue(why.contains("only plain TCP is knocked at"), why);
        why = MySqlKnock.at("jdbc:mariadb://localhost?a&pipe=x", new Properties())
                .plain()
                .why();
        assertTrue(why.contains("only plain TCP is knocked at"), why);
    }
}
