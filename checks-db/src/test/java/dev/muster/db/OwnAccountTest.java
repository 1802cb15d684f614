package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.db.LoginWay.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of MariaDB 10.11 are as the server printed them, with other hashes; those of MySQL 8 are written by hand. */
class OwnAccountTest {
    private static final String HASH = "*94BDCEBE19083CE2A1F959FD02F964C7AF4CFC29";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                // MariaDB
                "IDENTIFIED BY PASSWORD '*HASH' REQUIRE SSL | mysql_native_password | SET | ANY",
                "IDENTIFIED BY PASSWORD '6f8c114b58f2ce9e' | mysql_old_password | SET | ^^",
                "IDENTIFIED VIA ed25519 USING 'xaz' OR mysql_native_password USING '*HASH' REQUIRE X509 WITH"
                        + " MAX_USER_CONNECTIONS 7 ACCOUNT LOCK | mysql_native_password | SET | X509",
                "IDENTIFIED VIA mysql_native_password USING 'invalid' OR unix_socket | unix_socket | EMPTY | ^^",
                "IDENTIFIED VIA unix_socket OR mysql_native_password | mysql_native_password | EMPTY | ^^",
                "IDENTIFIED VIA ed25519 USING '' | ed25519 | EMPTY | ^^",
                "IDENTIFIED BY PASSWORD '*HASH' REQUIRE ISSUER '/CN=b' SUBJECT '/CN=a' | mysql_native_password | SET | SPECIFIED",
                "REQUIRE CIPHER 'X' | mysql_native_password | EMPTY | SPECIFIED",
                "REQUIRE NONE | mysql_native_password | EMPTY | ^^",
                "REQUIRE | mysql_native_password | EMPTY | ^^",
                "IDENTIFIED VIA pam USING 'a REQUIRE SSL' | pam | SET | ^^",
                "IDENTIFIED VIA pam USING 'it''s \\' REQUIRE SSL' | pam | SET | ^^",
                // MySQL 8
                "IDENTIFIED WITH 'caching_sha2_password' AS '$A$005$x' REQUIRE SSL PASSWORD EXPIRE DEFAULT ACCOUNT UNLOCK"
                        + " PASSWORD HISTORY DEFAULT | caching_sha2_password | SET | ANY",
                "IDENTIFIED WITH 'sha256_password' AS 'x' REQUIRE NONE | sha256_password | SET | ^^",
                "IDENTIFIED WITH 'auth_socket' REQUIRE NONE PASSWORD EXPIRE DEFAULT | auth_socket | EMPTY | ^^",
                "IDENTIFIED WITH 'caching_sha2_password' REQUIRE NONE | caching_sha2_password | EMPTY | ^^",
            })
    void saysHowOneLogsInAndWhetherTlsIsRequired(String text, String plugin, Secret secret, String ssl) {
        OwnAccount own = OwnAccount.of("CREATE USER `app`@`localhost` " + text.replace("*HASH", HASH))
                .orElseThrow();
        assertEquals(new OwnAccount(new LoginWay(plugin, secret), ssl), own);
        assertFalse(own.toString().contains(HASH.substring(1)));
    }

    @Test
    void namesAreNotReadAsKeywords() {
        assertEquals(
                "",
                OwnAccount.of("CREATE USER ` REQUIRE SSL `@`%`").orElseThrow().ssl());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "CREATE USER", "DROP USER a", "CREATE TABLE a", "CREATE USER a IDENTIFIED BY PASSWORD 'x"})
    void whatIsSomethingElseIsNotUnderstood(String text) {
        assertTrue(OwnAccount.of(text).isEmpty());
    }

    @Test
    void theEasiestWayInCounts() {
        LoginWay socket = new LoginWay("unix_socket", Secret.EMPTY);
        LoginWay good = new LoginWay("ed25519", Secret.SET);
        LoginWay old = new LoginWay(LoginWay.NATIVE, Secret.SET);
        LoginWay open = new LoginWay("caching_sha2_password", Secret.EMPTY);
        LoginWay nowhere = new LoginWay(LoginWay.NATIVE, Secret.INVALID);
        assertEquals(old, LoginWay.weakest(List.of(good, old, nowhere)));
        assertEquals(open, LoginWay.weakest(List.of(good, old, open)));
        assertEquals(socket, LoginWay.weakest(List.of(nowhere, socket)));
        assertEquals(nowhere, LoginWay.weakest(List.of(nowhere)));
        assertTrue(socket.proves() && nowhere.proves() && !open.proves());
    }
}
