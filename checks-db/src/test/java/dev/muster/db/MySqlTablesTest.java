package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import dev.muster.db.MaintenanceFacts.Fleeting;
import dev.muster.db.MaintenanceFacts.Sequence;
import dev.muster.db.MaintenanceFacts.Twins;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("mariadb")
class MySqlTablesTest {
    private final MariaDbServer server = MariaDbServer.shared();

    private static MaintenanceFacts facts(MariaDbLogin login) throws SQLException {
        return MySqlLook.as(login, MySqlLook::maintenance);
    }

    @Test
    void aTidyShopHasNothingToSay() throws SQLException {
        try (MariaDbShop shop = server.shop()) {
            for (MariaDbLogin login : List.of(shop.app(), shop.asRoot())) {
                MaintenanceFacts facts = facts(login);
                assertEquals(Fact.of(List.of()), facts.keyless());
                assertEquals(Fact.of(List.of()), facts.fleeting());
                assertEquals(Fact.of(List.of()), facts.twins());
                assertEquals(Fact.of(false), facts.clustered());
                assertEquals(Fact.of(false), facts.standby());
                assertEquals(Fact.of(true), facts.settings().on("innodb_stats_persistent"));
                assertEquals(
                        Fact.of(List.of(
                                new Sequence(shop.name() + ".customers.id", Fact.of(2L), Long.MAX_VALUE),
                                new Sequence(shop.name() + ".orders.id", Fact.of(2L), Long.MAX_VALUE))),
                        facts.sequences());
            }
        }
    }

    @Test
    void tablesWithoutKeyOrSafetyAreNamed() throws SQLException {
        try (MariaDbShop shop = server.shop()) {
            shop.asRoot()
                    .run(
                            "CREATE TABLE `no ``key` (a INT UNIQUE)",
                            "CREATE TABLE DATABASECHANGELOG (a INT)",
                            "CREATE TABLE cache (a INT PRIMARY KEY) ENGINE=MEMORY",
                            "CREATE TABLE old (a INT PRIMARY KEY) ENGINE=MyISAM",
                            "CREATE TABLE aria (a INT PRIMARY KEY) ENGINE=Aria",
                            "CREATE TABLE versions (a INT) WITH SYSTEM VERSIONING",
                            "CREATE VIEW seen AS SELECT 1");
            String in = shop.name() + ".";
            MaintenanceFacts facts = facts(shop.app());
            assertEquals(Fact.of(List.of(in + "no `key", in + "versions")), facts.keyless());
            assertEquals(
                    Fact.of(List.of(
                            new Fleeting(in + "aria", "Aria"),
                            new Fleeting(in + "cache", "MEMORY"),
                            new Fleeting(in + "old", "MyISAM"))),
                    facts.fleeting());
        }
    }

    @Test
    void indexesThatDoTheSameWorkAreTwins() throws SQLException {
        try (MariaDbShop shop = server.shop()) {
            shop.asRoot()
                    .run(
                            "CREATE TABLE t (a INT, b INT, c VARCHAR(20), PRIMARY KEY (a, b), UNIQUE z (c), KEY one (a, b),"
                                    + " KEY two (a, b), KEY other (b, a), KEY part (c(5)), KEY whole (c), KEY down (c DESC),"
                                    + " FULLTEXT words (c))");
            assertEquals(
                    Fact.of(List.of(
                            new Twins(shop.name() + ".t", "PRIMARY", List.of("one", "two")),
                            new Twins(shop.name() + ".t", "z", List.of("whole")))),
                    facts(shop.app()).twins());
        }
    }

    @Test
    void columnsThatCountHaveTheRoomOfTheirType() throws SQLException {
        try (MariaDbShop shop = server.shop()) {
            List<String> types = List.of(
                    "TINYINT UNSIGNED", "TINYINT", "SMALLINT", "MEDIUMINT UNSIGNED", "INT", "BIGINT UNSIGNED", "FLOAT");
            List<Long> rooms = List.of(254L, 127L, 32767L, 16777214L, 2147483647L, Long.MAX_VALUE, 16777216L);
            List<String> statements = new ArrayList<>();
            for (int i = 0; i < types.size(); i++) {
                statements.add("CREATE TABLE t" + i + " (id " + types.get(i)
                        + " AUTO_INCREMENT PRIMARY KEY) AUTO_INCREMENT = 121");
            }
            shop.asRoot().run(statements.toArray(String[]::new));
            List<Sequence> sequences = facts(shop.app()).sequences().value().orElseThrow();
            assertEquals(shop.name() + ".t1.id", sequences.get(0).name());
            for (int i = 0; i < types.size(); i++) {
                Sequence expected = new Sequence(shop.name() + ".t" + i + ".id", Fact.of(120L), rooms.get(i));
                assertTrue(sequences.contains(expected), expected + " in " + sequences);
            }
        }
    }

    @Test
    void withoutADatabaseNothingLooksFine() throws SQLException {
        MaintenanceFacts facts = facts(server.monitor());
        for (Fact<?> fact : List.of(facts.keyless(), facts.fleeting(), facts.sequences(), facts.twins())) {
            assertEquals(Fact.absent("the session is in no database: name one in the JDBC URL"), fact);
        }
    }

    @Test
    void whatThisKindOfServerDoesNotHaveIsAbsent() throws SQLException {
        MaintenanceFacts facts = facts(server.monitor());
        for (Fact<?> fact : List.of(
                facts.tables(),
                facts.oldestTransaction(),
                facts.indexing(),
                facts.brokenIndexes(),
                facts.foreignKeys())) {
            assertInstanceOf(Fact.Absent.class, fact);
        }
    }

    @Test
    void aThousandTablesAreLookedThroughInTime() throws Exception {
        try (MariaDbShop shop = server.shop()) {
            List<String> statements = new ArrayList<>(List.of("SET SESSION sql_log_bin = OFF"));
            for (int i = 0; i < 1000; i++) {
                statements.add(
                        "CREATE TABLE t" + i + " (id INT AUTO_INCREMENT PRIMARY KEY, a INT, KEY (a)) ENGINE=MyISAM");
            }
            server.with(Map.of("sync_frm", "OFF"), () -> shop.asRoot().run(statements.toArray(String[]::new)));
            MaintenanceFacts facts = facts(shop.app().with("sessionVariables=max_statement_time=2"));
            assertEquals(Fact.of(List.of()), facts.keyless());
            assertEquals(Fact.of(List.of()), facts.twins());
            assertEquals(100, facts.fleeting().value().orElseThrow().size());
            assertEquals(100, facts.sequences().value().orElseThrow().size());
            ActivityFacts activity =
                    MySqlLook.as(shop.app(), (catalog, ask) -> catalog.activity(ask, Optional.empty()));
            assertTrue(activity.size().value().orElseThrow() > 0);
        }
    }
}
