package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import dev.muster.db.Access.Account;
import dev.muster.db.Access.Grant;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("mariadb")
class MySqlAccessTest {
    private static final String NEEDS = "GRANT SELECT ON mysql.global_priv TO monitor, an account of the checks alone";

    private final MariaDbServer server = MariaDbServer.shared();

    private static Access.MySql access(MariaDbLogin login) throws SQLException {
        return MySqlLook.as(login, Catalog::access).mySql().orElseThrow();
    }

    @Test
    void theApplicationSeesWhatItMayDo() throws SQLException {
        try (MariaDbShop shop = server.shop()) {
            Access.MySql access = access(shop.app());
            assertEquals(shop.account(), access.account());
            assertEquals(
                    List.of(
                            new Grant("*.*", Set.of("USAGE"), false),
                            new Grant(shop.name() + ".*", Set.of("SELECT", "INSERT", "UPDATE", "DELETE"), false)),
                    access.grants());
            assertEquals(Fact.of("ANY"), access.ssl());
            assertEquals(Fact.denied(NEEDS), access.accounts());
            assertEquals(Fact.of(List.of("information_schema", shop.name())), access.databases());
            assertEquals(List.of(), access.unseen());
        }
    }

    @Test
    void theMonitorSeesEveryAccountAndNoHash() throws SQLException {
        try (MariaDbShop shop = server.shop()) {
            Access.MySql access = access(shop.monitor());
            List<Account> accounts = access.accounts().value().orElseThrow();
            assertTrue(accounts.contains(new Account("root", "localhost", "ed25519", true, false, false)));
            assertTrue(accounts.contains(new Account("mariadb.sys", "localhost", LoginWay.NATIVE, false, true, true)));
            assertTrue(
                    accounts.contains(new Account("app_" + shop.name(), "localhost", "ed25519", true, false, false)));
            assertTrue(access.grants()
                    .contains(new Grant("*.*", Set.of("PROCESS", "BINLOG MONITOR", "SLAVE MONITOR"), false)));
            for (String hash : server.root()
                    .ask("SELECT JSON_VALUE(Priv, '$.authentication_string')"
                            + " FROM mysql.global_priv WHERE JSON_VALUE(Priv, '$.authentication_string') <> ''")) {
                assertFalse(access.toString().contains(hash));
                assertFalse(access(server.root()).toString().contains(hash));
            }
        }
    }

    @Test
    void rootSeesThatItMayDoAll() throws SQLException {
        Access.MySql access = access(server.root());
        assertTrue(access.grants().contains(new Grant("*.*", Set.of("ALL PRIVILEGES"), true)));
        assertEquals(Fact.of(""), access.ssl());
        assertTrue(access.databases().value().orElseThrow().contains("mysql"));
    }

    @Test
    void accountsThatAnybodyCanUseComeFirst() throws SQLException {
        server.root()
                .run(
                        "CREATE USER ''@localhost",
                        "CREATE USER open@'%'",
                        "CREATE USER aaa@'10.0.0.%' IDENTIFIED VIA mysql_native_password USING 'invalid' OR unix_socket",
                        "CREATE USER bbb@'::1' IDENTIFIED VIA ed25519 USING PASSWORD('x') OR mysql_native_password"
                                + " ACCOUNT LOCK",
                        "CREATE USER 'a`b\\'c\"d'@'%' IDENTIFIED BY 'IDENTIFIED BY PASSWORD'",
                        "CREATE ROLE nobody_logs_in_as");
        try {
            List<Account> accounts = access(server.monitor()).accounts().value().orElseThrow();
            assertEquals(new Account("", "localhost", LoginWay.NATIVE, false, false, false), accounts.get(0));
            assertTrue(accounts.contains(new Account("open", "%", LoginWay.NATIVE, false, false, false)));
            assertTrue(accounts.contains(new Account("aaa", "10.0.0.%", "unix_socket", true, false, false)));
            assertTrue(accounts.contains(new Account("bbb", "::1", LoginWay.NATIVE, false, true, false)));
            assertTrue(accounts.contains(new Account("a`b'c\"d", "%", LoginWay.NATIVE, true, false, false)));
            assertTrue(accounts.stream().noneMatch(account -> account.user().equals("nobody_logs_in_as")));
        } finally {
            server.root().run("DROP USER ''@localhost, open@'%', aaa@'10.0.0.%', bbb@'::1', 'a`b\\'c\"d'@'%'");
            server.root().run("DROP ROLE nobody_logs_in_as");
        }
    }

    @Test
    void aRoleInUseIsSeenThroughAndAnotherIsSaidToBeUnseen() throws SQLException {
        try (MariaDbShop shop = server.shop()) {
            String[] roles = {"`used " + shop.name() + "`", "`spare-" + shop.name() + "`", "nested_" + shop.name()};
            server.root()
                    .run(
                            "CREATE ROLE " + roles[0],
                            "CREATE ROLE " + roles[1],
                            "CREATE ROLE " + roles[2],
                            "GRANT FILE ON *.* TO " + roles[2],
                            "GRANT SUPER ON *.* TO " + roles[1],
                            "GRANT " + roles[2] + " TO " + roles[0],
                            "GRANT " + roles[0] + " TO " + shop.account(),
                            "GRANT " + roles[1] + " TO " + shop.account());
            server.root().run("SET DEFAULT ROLE " + roles[0] + " FOR " + shop.account());
            try {
                Access.MySql access = access(shop.app());
                assertTrue(access.grants().contains(new Grant(roles[0], Set.of("ROLE"), false)), access.toString());
                assertTrue(access.grants().contains(new Grant("*.*", Set.of("FILE"), false)), access.toString());
                assertEquals(List.of("spare-" + shop.name()), access.unseen());
                server.root().run("GRANT SELECT ON mysql.* TO " + shop.account());
                access = access(shop.app());
                assertTrue(access.grants().contains(new Grant("*.*", Set.of("SUPER"), false)), access.toString());
                assertEquals(List.of(), access.unseen());
            } finally {
                server.root().run("DROP ROLE " + String.join(", ", roles));
            }
        }
    }

    @Test
    void namesThatWantToBeReadAsSomethingElseAreJustNames() throws SQLException {
        try (MariaDbShop shop = server.shop()) {
            String database = "`x`` TO ``root``@``%`` WITH GRANT OPTION`";
            server.root().run("CREATE DATABASE " + database);
            server.root().run("GRANT EXECUTE ON " + database + ".* TO " + shop.account());
            try {
                Access.MySql access = access(shop.app());
                assertTrue(access.grants().contains(new Grant(database + ".*", Set.of("EXECUTE"), false)));
                assertEquals(List.of(), access.unseen());
            } finally {
                server.root().run("DROP DATABASE " + database);
            }
        }
    }
}
