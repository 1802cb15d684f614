package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.Quick;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            password=hunter                              | password=xxxxx1
            /a?access_token=ab%3Dcd-ef&b=c               | /a?access_token=x1%78x2-x3&b=c
            /a;jsessionid=0A1B2C3D?b                     | /a;jsessionid=xxxxxxx1?x
            {"apiKey" : "sk"}                            | {"apiKey" : "x1"}
            &quot;token&quot;:&quot;abcd&quot;           | &quot;token&quot;:&quot;xxx1&quot;
            {\"token\":\"abcd\"}                     | {\"token\":\"xxx1\"}
            var csrfToken = 'abcd';                      | var csrfToken = 'xxx1';
            secret: hunter22                             | secret: xxxxxxx1
            unexpected token: near the end of the line   | unexpected token: near the end of the line
            Authorization: Bearer abcdefgh12             | Authorization: Bearer xxxxxxxxx1
            "authorization":["Basic abcdefgh12"]         | "authorization":["Basic xxxxxxxxx1"]
            the bearer of abcdefgh                       | the bearer of abcdefgh
            eyJhbGciOiI.eyJzdWIiOj.c2ln                  | xxxxxxxxxx1.xxxxxxxxx2.xxx3
            jdbc:x://app:hunter@db/orders                | jdbc:x://app:xxxxx1@db/orders
            AKIAABCDEFGHIJKLMNOP.                        | xxxxxxxxxxxxxxxxxxx1.
            <meta name="csrf-token" content="a b">       | <meta name="csrf-token" content="x x">
            <input value=abcd type=hidden name=_csrf>    | <input value=xxx1 type=hidden name=_csrf>
            <input type=password value='abcd'>           | <input type=password value='xxx1'>
            <input name=amount value=12345>              | <input name=amount value=12345>
            <meta http-equiv="Content-Security-Policy" content="script-src https://token.example"> | \
            <meta http-equiv="Content-Security-Policy" content="script-src https://token.example">
            <input type=password name=password autocomplete=current-password> | \
            <input type=password name=password autocomplete=current-password>
            <script src=/session.js integrity="sha384-abc" nonce="abc"> | \
            <script src=/session.js integrity="sha384-abc" nonce="abc">
            -----BEGIN RSA PRIVATE KEY-----MIIEpAIBAAKCAQEA-----END | -----BEGIN RSA PRIVATE KEY-----xxxxxxxxxxxxxxx1-----END
            """)
    void what_lets_somebody_in_is_masked_and_nothing_else(String text, String masked) {
        assertEquals(masked, SecretText.masked(text, new Masks()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X-Auth-Token", "x-csrf-token", "X-API-Key", "Authorization", "Proxy-Authorization", "Session-Id"
            })
    void fields_that_are_called_so_are_secret(String name) {
        assertTrue(SecretText.named(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Access-Control-Allow-Credentials", "WWW-Authenticate", "Set-Cookie", "Location", "ETag"})
    void others_are_not(String name) {
        assertFalse(SecretText.named(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token",
                "token=",
                "password: ",
                "eyJ-",
                "eyJa",
                "eyJaaaaaaaa.",
                "<meta ",
                "<input token",
                "://",
                "bearer ",
                "authorization: a",
                "-----BEGIN ",
                "-----BEGIN PRIVATE KEY-----",
                "AKIA",
                "value=\"",
                "token%41",
                "\\\""
            })
    void hostile_text_takes_no_more_than_linear_time(String piece) {
        Quick.linear(1 << 16, size -> SecretText.masked(piece.repeat(size / piece.length()), new Masks()));
    }

    @Test
    void nothing_is_nothing() {
        assertEquals("", SecretText.masked("", new Masks()));
    }
}
