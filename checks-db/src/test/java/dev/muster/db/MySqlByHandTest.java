package dev.muster.db;

import static dev.muster.db.HandMade.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import dev.muster.db.Access.Account;
import dev.muster.db.Access.Grant;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What MySQL 8 says otherwise than MariaDB, and what no server of the tests can be brought to say. No MySQL was there to ask:
 * its answers here are written by hand, after its manual.
 */
class MySqlByHandTest {
    private static final Product MYSQL = new Product(Engine.MYSQL, "MySQL", 8, 4, 3);
    private static final MySqlCatalog CATALOG = new MySqlCatalog(Engine.MYSQL);
    private static final String MONITOR = " TO monitor, an account of the checks alone";

    private static <T> T ask(HandMade server, Product product, MySqlLook.Question<T> question) throws SQLException {
        return question.ask(CATALOG, new Ask(server.connection(), product, Declared.NOTHING, MySqlLook.NOW));
    }

    @Test
    void mySqlLimitsInMilliseconds() {
        assertEquals("SET SESSION max_execution_time = 2000", CATALOG.limit());
        assertEquals(
                "SET SESSION max_execution_time = 0", CATALOG.unlimit(settings(Map.of("max_execution_time", "0"))));
    }

    @ParameterizedTest
    @CsvSource({"60.000000, 60.000000", "0, 0", "1; DROP TABLE orders, DEFAULT", "'', DEFAULT", "-1, DEFAULT"})
    void whatTheSessionHadIsPutBackIfItIsANumber(String before, String after) {
        assertEquals(
                "SET SESSION max_statement_time = " + after,
                new MySqlCatalog(Engine.MARIADB).unlimit(settings(Map.of("max_statement_time", before))));
    }

    private static ServerSettings settings(Map<String, String> values) {
        return new ServerSettings(MYSQL, values, Set.of(), "");
    }

    @Test
    void variablesWithoutAValueAreEmptyAndTheirNamesInLowerCase() throws SQLException {
        HandMade server = new HandMade()
                .answer("SHOW SESSION VARIABLES", row("Secure_File_Priv", "NULL"), row("init_file", null));
        assertEquals(
                Map.of("secure_file_priv", "NULL", "init_file", ""),
                ask(server, MYSQL, Catalog::settings).values());
    }

    @Test
    void rolesAreAskedForTogetherAndPartialRevokesLeftIn() throws SQLException {
        HandMade server = new HandMade()
                .answer("SELECT CURRENT_USER()", row("app@%"))
                .answer(
                        "SHOW GRANTS",
                        row("GRANT SELECT, INSERT ON *.* TO `app`@`%`"),
                        row("REVOKE INSERT ON `mysql`.* FROM `app`@`%`"),
                        row("GRANT `r1`@`%`,`r2`@`10.%` TO `app`@`%`"))
                .answer(
                        "SHOW GRANTS FOR CURRENT_USER() USING `r1`@`%`, `r2`@`10.%`",
                        row("GRANT SELECT, INSERT ON *.* TO `app`@`%`"),
                        row("GRANT BACKUP_ADMIN ON *.* TO `app`@`%` WITH GRANT OPTION"))
                .answer(
                        "SHOW CREATE USER CURRENT_USER()",
                        row("CREATE USER `app`@`%` IDENTIFIED WITH 'caching_sha2_password' AS 'x' REQUIRE X509"));
        Access.MySql access = ask(server, MYSQL, Catalog::access).mySql().orElseThrow();
        assertEquals("app@%", access.account());
        assertEquals(
                List.of(
                        new Grant("*.*", Set.of("SELECT", "INSERT"), false),
                        new Grant("r1@%", Set.of("ROLE"), false),
                        new Grant("r2@10.%", Set.of("ROLE"), false),
                        new Grant("*.*", Set.of("BACKUP_ADMIN"), true)),
                access.grants());
        assertEquals(Fact.of("X509"), access.ssl());
    }

    @Test
    void rolesThatCannotBeSeenThroughAreSaidToBeUnseen() throws SQLException {
        HandMade server = new HandMade().answer("SHOW GRANTS", row("GRANT `r1`@`%` TO `app`@`%`"));
        Access.MySql access = ask(server, MYSQL, Catalog::access).mySql().orElseThrow();
        assertEquals(List.of("r1@%", GrantReader.UNREADABLE), access.unseen());
        assertEquals("", access.account());
    }

    @Test
    void grantsThatAreRefusedAreSaidToBeUnseen() throws SQLException {
        Access.MySql access =
                ask(new HandMade(), MYSQL, Catalog::access).mySql().orElseThrow();
        assertEquals(List.of(GrantReader.UNREADABLE), access.unseen());
    }

    @Test
    void accountsComeFromMySqlsOwnTable() throws SQLException {
        HandMade server = new HandMade()
                .answer(
                        "FROM mysql.user",
                        row("", "localhost", "0", "caching_sha2_password", "EMPTY"),
                        row("mysql.sys", "localhost", "1", "caching_sha2_password", "SET"),
                        row("app", "%", "0", "mysql_native_password", "SET"));
        assertEquals(
                Fact.of(List.of(
                        new Account("", "localhost", "caching_sha2_password", false, false, false),
                        new Account("mysql.sys", "localhost", "caching_sha2_password", true, true, true),
                        new Account("app", "%", "mysql_native_password", true, false, false))),
                ask(server, MYSQL, Catalog::access).mySql().orElseThrow().accounts());
        assertEquals(
                Fact.denied("GRANT SELECT ON mysql.user" + MONITOR),
                ask(new HandMade(), MYSQL, Catalog::access)
                        .mySql()
                        .orElseThrow()
                        .accounts());
    }

    @ParameterizedTest
    @CsvSource({
        "8, 0, 21, SHOW SLAVE STATUS, Slave_IO_Running, Slave_SQL_Running, Seconds_Behind_Master",
        "8, 0, 22, SHOW REPLICA STATUS, Replica_IO_Running, Replica_SQL_Running, Seconds_Behind_Source",
        "8, 4, 0, SHOW REPLICA STATUS, Replica_IO_Running, Replica_SQL_Running, Seconds_Behind_Source",
        "9, 1, 0, SHOW REPLICA STATUS, Replica_IO_Running, Replica_SQL_Running, Seconds_Behind_Source",
    })
    void replicasSayItInTheWordsOfTheirVersion(
            int major, int minor, int patch, String question, String io, String sql, String behind)
            throws SQLException {
        Product product = new Product(Engine.MYSQL, "MySQL", major, minor, patch);
        HandMade server = new HandMade()
                .answer("SELECT @@GLOBAL.read_only", row("1"))
                .columns(io, sql, behind)
                .answer(question, row("Yes", "Yes", "7"), row("Yes", "Yes", "90"));
        ReplicationFacts.Following following = ask(server, product, Catalog::replication)
                .following()
                .value()
                .orElseThrow()
                .orElseThrow();
        assertEquals(Fact.of(true), following.running());
        assertEquals(Fact.of(Duration.ofSeconds(90)), following.lag());
        assertEquals(Fact.of(true), ask(server, product, Catalog::session).standby());
    }

    @Test
    void oneOfSeveralSourcesThatStandsStillCounts() throws SQLException {
        HandMade server = new HandMade()
                .columns("Replica_IO_Running", "Replica_SQL_Running", "Seconds_Behind_Source")
                .answer("SHOW REPLICA STATUS", row("Yes", "Yes", "7"), row("Connecting", "Yes", null));
        ReplicationFacts.Following following = ask(server, MYSQL, Catalog::replication)
                .following()
                .value()
                .orElseThrow()
                .orElseThrow();
        assertEquals(Fact.of(false), following.running());
        assertTrue(following.lag().value().isEmpty());
        assertEquals(
                Fact.denied("GRANT REPLICATION CLIENT ON *.*" + MONITOR),
                ask(new HandMade(), MYSQL, Catalog::replication).following());
    }

    @ParameterizedTest
    @CsvSource({
        "wsrep_on, ON, wsrep_provider, /usr/lib/galera/libgalera_smm.so, true",
        "wsrep_on, ON, wsrep_provider, none, false",
        "wsrep_on, ON, wsrep_provider, '', false",
        "wsrep_on, OFF, wsrep_provider, /usr/lib/galera/libgalera_smm.so, false",
        "group_replication_group_name, aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa, x, y, true",
        "group_replication_group_name, '', x, y, false",
    })
    void clustersAreKnownByTheirSettings(String one, String value, String other, String otherValue, boolean clustered)
            throws SQLException {
        HandMade server = new HandMade().answer("SHOW SESSION VARIABLES", row(one, value), row(other, otherValue));
        assertEquals(
                Fact.of(clustered), ask(server, MYSQL, MySqlLook::maintenance).clustered());
    }

    @Test
    void withoutSettingsNobodyKnowsWhetherThereIsACluster() throws SQLException {
        MaintenanceFacts facts = ask(new HandMade(), MYSQL, MySqlLook::maintenance);
        assertEquals(Fact.absent("the settings could not be read"), facts.clustered());
        assertTrue(facts.standby().value().isEmpty());
    }

    @Test
    void aColumnWhoseCountIsNotShownIsNotTakenForFresh() throws SQLException {
        HandMade server = new HandMade()
                .answer("SELECT DATABASE()", row("shop"))
                .answer("EXTRA LIKE", row("orders", "id", null, "127"), row("big", "id", "1e30", "1e30"));
        assertEquals(
                Fact.of(List.of(
                        new MaintenanceFacts.Sequence(
                                "shop.orders.id", Fact.absent("the server does not say how far it has counted"), 127),
                        new MaintenanceFacts.Sequence("shop.big.id", Fact.of(Long.MAX_VALUE), Long.MAX_VALUE))),
                ask(server, MYSQL, MySqlLook::maintenance).sequences());
    }

    @Test
    void anOwnStatementThatRunsForLongIsATransactionOpenForLong() throws SQLException {
        HandMade server =
                new HandMade().answer("WHERE COMMAND IN ('Query', 'Execute')", row("17", "app", "4000", "0", "4000"));
        ActivityFacts facts = ask(server, MYSQL, (catalog, ask) -> catalog.activity(ask, Optional.empty()));
        assertEquals(
                Fact.of(List.of(
                        new ActivityFacts.Transaction(17, "app", "", Optional.empty(), Duration.ofSeconds(4000)))),
                facts.transactions());
        assertEquals(Fact.denied("GRANT XA_RECOVER_ADMIN ON *.*" + MONITOR), facts.prepared());
    }

    @Test
    void withPerformanceSchemaOffNoStatementsAreCounted() throws SQLException {
        HandMade server = new HandMade().answer("SELECT @@GLOBAL.performance_schema", row("0"));
        ActivityFacts facts = ask(server, MYSQL, (catalog, ask) -> catalog.activity(ask, Optional.empty()));
        assertEquals(
                Fact.absent("performance_schema is off: set performance_schema = ON in the server's configuration"),
                facts.statements());
    }

    @Test
    void countersThatAreNoNumbersAreLeftOut() throws SQLException {
        HandMade server = new HandMade()
                .answer(
                        "SHOW GLOBAL STATUS",
                        row("Connection_errors_accept", "2"),
                        row("Connection_errors_max_connections", "3"),
                        row("Uptime", "soon"));
        assertEquals(
                Fact.of(Map.of("connection_errors", 5L)),
                ask(server, MYSQL, (catalog, ask) -> MySqlActivity.counters(ask)));
    }

    @ParameterizedTest
    @CsvSource({
        "app@localhost, true",
        "app@127.0.0.1, true",
        "app@::1, true",
        "app@::ffff:127.0.0.1, true",
        "app@10.0.0.7, false",
        "app@localhost@db.example.com, false",
        "'', false",
    })
    void whoComesFromTheSameHostIsKnownByTheClientsAddress(String client, boolean loopback) throws SQLException {
        HandMade server = new HandMade().answer("USER(), @@character_set", row("app@%", "shop", client, "utf8mb4"));
        assertEquals(Fact.of(loopback), ask(server, MYSQL, Catalog::session).loopback());
    }

    @Test
    void anAccountThatCannotBeReadIsAbsent() throws SQLException {
        HandMade server = new HandMade().answer("SHOW CREATE USER", row("nonsense"));
        assertEquals(
                Fact.absent("what MySQL 8.4.3 says of the account could not be read"),
                ask(server, MYSQL, Catalog::session).method());
    }

    @Test
    void thereIsNoArchiver() throws SQLException {
        assertEquals(
                Fact.absent("MySQL 8.4.3 has no archiver: its binary log is what restores a moment"),
                ask(new HandMade(), MYSQL, Catalog::archiver));
    }
}
