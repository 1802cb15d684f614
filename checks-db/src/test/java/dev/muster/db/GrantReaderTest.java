package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.db.Access.Grant;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of MariaDB 10.11 are as the server printed them, with other hashes; those of MySQL 8 are written by hand. */
class GrantReaderTest {
    private static final String HASH = "*94BDCEBE19083CE2A1F959FD02F964C7AF4CFC29";

    @ParameterizedTest
    @MethodSource
    void understandsALine(String line, String scope, Set<String> privileges, boolean option) {
        GrantReader.Line read = GrantReader.read(line).orElseThrow();
        assertEquals(List.of(new Grant(scope, privileges, option)), read.grants());
        assertTrue(read.roles().isEmpty());
    }

    static Stream<Arguments> understandsALine() {
        return Stream.of(
                // MariaDB
                of("GRANT USAGE ON *.* TO `app`@`%` IDENTIFIED BY PASSWORD '" + HASH + "' REQUIRE SSL", "*.*", "USAGE"),
                of("GRANT SELECT, INSERT ON `shop`.* TO `app`@`localhost`", "shop.*", "SELECT", "INSERT"),
                of("GRANT PROCESS, BINLOG MONITOR ON *.* TO `m`@`%`", "*.*", "PROCESS", "BINLOG MONITOR"),
                of("GRANT EXECUTE ON PROCEDURE `shop`.`p` TO `lim`@`localhost`", "shop.p", "EXECUTE"),
                of("GRANT EXECUTE ON PACKAGE BODY `shop`.`p` TO `lim`@`localhost`", "shop.p", "EXECUTE"),
                of("GRANT CREATE ON `shop`.* TO PUBLIC", "shop.*", "CREATE"),
                passed("GRANT ALL PRIVILEGES ON *.* TO `r`@`%` WITH GRANT OPTION", "*.*", "ALL PRIVILEGES"),
                passed("GRANT PROXY ON ``@`%` TO `root`@`localhost` WITH GRANT OPTION", "@%", "PROXY"),
                passed(
                        "GRANT USAGE ON *.* TO `l`@`%` IDENTIFIED VIA ed25519 USING 'xaz' OR mysql_native_password USING '"
                                + HASH + "' REQUIRE X509 WITH GRANT OPTION MAX_USER_CONNECTIONS 7",
                        "*.*",
                        "USAGE"),
                passed(
                        "GRANT SELECT (`id`, `to`), REFERENCES (`id`) ON `shop`.`t` TO `l`@`%` WITH GRANT OPTION",
                        "shop.t", "SELECT", "REFERENCES"),
                // MySQL 8
                of("GRANT BACKUP_ADMIN,XA_RECOVER_ADMIN ON *.* TO `a`@`%`", "*.*", "BACKUP_ADMIN", "XA_RECOVER_ADMIN"),
                of("GRANT ALL ON `shop`.* TO 'app'@'%'", "shop.*", "ALL PRIVILEGES"),
                of("GRANT SELECT ON TABLE shop.orders TO app@localhost", "shop.orders", "SELECT"),
                of("GRANT SELECT ON table.* TO app@localhost", "table.*", "SELECT"),
                passed("GRANT PROXY ON ``@`` TO `root`@`localhost` WITH GRANT OPTION", "@", "PROXY"),
                passed("GRANT SELECT, GRANT OPTION ON `a`.* TO `b`@`%`", "a.*", "SELECT"),
                of("grant select on \"shop\".* to \"app\"@\"%\"", "shop.*", "SELECT"),
                // names that want to be read as something else
                of("GRANT SELECT ON `*`.* TO `a`@`%`", "`*`.*", "SELECT"),
                of("GRANT SELECT ON `a.b`.* TO `a`@`%`", "`a.b`.*", "SELECT"),
                of("GRANT SELECT ON `shop\\_1`.* TO `a`@`%`", "shop\\_1.*", "SELECT"),
                of(
                        "GRANT SELECT ON `x` TO `y` WITH GRANT OPTION`.* TO `a`@`%`"
                                .replace("`x` TO `y`", "`x`` TO ``y``"),
                        "`x`` TO ``y`` WITH GRANT OPTION`.*",
                        "SELECT"),
                of("GRANT EXECUTE ON `s``h ON *.* TO`.* TO `w``e'i\"rd`@`10.0.0.%`", "`s``h ON *.* TO`.*", "EXECUTE"),
                of("GRANT SELECT ON `a`.* TO ` WITH GRANT OPTION `@`%`", "a.*", "SELECT"),
                of(
                        "GRANT SELECT ON `a`.* TO `b`@`%` IDENTIFIED VIA pam USING 'it''s \\' WITH GRANT OPTION'",
                        "a.*", "SELECT"),
                of("GRANT SELECT ON `ä`.* TO `b`@`%`", "ä.*", "SELECT"));
    }

    private static Arguments of(String line, String scope, String... privileges) {
        return Arguments.of(line, scope, Set.of(privileges), false);
    }

    private static Arguments passed(String line, String scope, String... privileges) {
        return Arguments.of(line, scope, Set.of(privileges), true);
    }

    @Test
    void rolesAreGrantsOfTheirNames() {
        GrantReader.Line mariadb = GrantReader.read("GRANT `r1` TO `lim`@`localhost` WITH ADMIN OPTION")
                .orElseThrow();
        assertEquals(List.of(new Grant("r1", Set.of("ROLE"), true)), mariadb.grants());
        assertEquals(List.of(new GrantReader.Role("r1", "r1", "`r1`")), mariadb.roles());
        GrantReader.Line mysql =
                GrantReader.read("GRANT `r1`@`%`,`or ``at@`@`%` TO `app`@`%`").orElseThrow();
        assertEquals(
                List.of("r1@%", "`or ``at@`@%"),
                mysql.grants().stream().map(Grant::scope).toList());
        assertEquals(
                List.of("`r1`@`%`", "`or ``at@`@`%`"),
                mysql.roles().stream().map(GrantReader.Role::sql).toList());
        assertEquals("app", mysql.grantee());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REVOKE INSERT ON `mysql`.* FROM `u`@`%`",
                "SET DEFAULT ROLE `r1` FOR `lim`@`localhost`",
            })
    void whatGrantsNothingIsLeftOut(String line) {
        assertTrue(GrantReader.read(line).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "GRANT",
                "GRANT SELECT",
                "GRANT SELECT ON",
                "GRANT SELECT ON `shop`.*",
                "GRANT SELECT ON TO `a`@`%`",
                "GRANT SELECT, ON `shop`.* TO `a`@`%`",
                "GRANT ON `shop`.* TO `a`@`%`",
                "GRANT TO `a`@`%`",
                "GRANT SELECT ON `shop`.* TO",
                "GRANT SELECT ON `shop`.* TO @",
                "GRANT `r1` TO",
                "GRANT `SELECT` ON `shop`.* TO `a`@`%`",
                "GRANT SELECT ON `shop.* TO a",
                "GRANT SELECT (a ON b TO c",
                "GRANT GRANT OPTION ON a.* TO b",
                "ALTER USER x",
                "`GRANT` SELECT ON a.* TO b",
            })
    void whatNobodyUnderstandsIsSaidToBeUnreadable(String line) {
        assertEquals(
                List.of(new Grant(GrantReader.UNREADABLE, Set.of(), false)),
                GrantReader.read(line).orElseThrow().grants());
    }

    @Test
    void noHashComesOut() {
        String line = "GRANT USAGE ON *.* TO `app`@`%` IDENTIFIED BY PASSWORD '" + HASH + "' REQUIRE SSL";
        assertFalse(GrantReader.read(List.of(line)).toString().contains(HASH.substring(1)));
        String cut = "GRANT USAGE ON *.* TO `app`@`%` IDENTIFIED BY PASSWORD '" + HASH;
        assertFalse(GrantReader.read(List.of(cut)).toString().contains(HASH.substring(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"`", "``", "'\\'", "GRANT ", "(", ",", "GRANT OPTION ", "ON ", "a.", "@", " "})
    void aHugeLineTakesNoTime(String piece) {
        String line = "GRANT SELECT ON `a`.* TO `b`@`%` " + piece.repeat(200_000);
        String start = "GRANT " + piece.repeat(200_000);
        assertTimeout(Duration.ofSeconds(5), () -> {
            GrantReader.read(line);
            GrantReader.read(start);
            OwnAccount.of("CREATE USER " + line);
        });
    }
}
