package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.Quick;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretShapesTest {
    private static String random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What is a secret is put together here, so that none stands in the sources. */
    private static String filled(String text) {
        String head = base64("{\"alg\":\"HS256\"}").replace("=", "");
        return text.replace("JWT", head + "." + base64("{\"sub\":\"1\"}").replace("=", "") + "." + random(32))
                .replace("PEM", "-----BEGIN " + "PRIVATE KEY-----\n" + random(60) + "x" + random(60))
                .replace("AWS", "AKIA" + "IOSFODNN7ABCDEFG")
                .replace("R32", random(32).replace("-", "a").replace("_", "b"))
                .replace("BASIC", base64("me:" + "secret" + 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JWT           | token is JWT
            JWT           | {"auth":"JWT"}
            PRIVATE_KEY   | key PEM
            AWS_KEY       | uploading as AWS to s3
            AWS_KEY       | AWS
            AUTHORIZATION | Authorization: Bearer R32
            AUTHORIZATION | headers={authorization=[bearer R32]}
            AUTHORIZATION | Authorization: Basic BASIC
            URL_PASSWORD  | connecting to postgres://me:hunter2@db:5432/orders
            URL_PASSWORD  | amqp://:s3cret@mq
            PASSWORD      | password=hunter2
            PASSWORD      | password = hunter2
            PASSWORD      | {"password":"correct horse"}
            PASSWORD      | {\\"password\\":\\"hunter2\\"}
            PASSWORD      | db.password: hunter2!
            PASSWORD      | DB_PASSWORD='hunter2'
            PASSWORD      | User(name=me, dbPassword=hunter2)
            PASSWORD      | pwd=12345678
            PASSWORD      | passphrase="open sesame"
            PASSWORD      | DB_PASSWD=hunter2
            PASSWORD      | KEY_PASSPHRASE=hunter2
            PASSWORD      | PWD: hunter2!
            PASSWORD      | the_password_of_the_account_that_reads_the_orders_password=hunter2
            PASSWORD      | "password" :  "hunter2"
            PASSWORD      | url?user=me&password=hunter2&ssl=true
            TOKEN         | api_key=R32
            TOKEN         | API_KEY=R32
            TOKEN         | TOKEN=R32
            TOKEN         | CLIENT_SECRET: R32
            TOKEN         | apiKey: R32
            TOKEN         | {"client_secret":"R32"}
            TOKEN         | secret=550e8400-e29b-41d4-a716-446655440000
            TOKEN         | access-token="R32"
            CARD          | card 4111111111111111
            CARD          | paid with 4111 1111 1111 1111.
            CARD          | cardNumber=5555-5555-5555-4444
            CARD          | pan=378282246310005
            CARD          | 2223003122003222
            CARD          | 6011111111111117
            CARD          | 6440000000000005
            CARD          | 371449635398431
            CARD          | cardId=4111111111111111
            CARD          | 341111111111111
            CARD          | 4111111111111111 by card
            CARD          | theLongestNameThatAnybodyEverGaveToThisPan=4111111111111111
            CARD          | "number on the card": "4111111111111111"
            CARD          | spanned 4111111111111111
            """)
    void secrets_are_recognised(SecretKind kind, String text) {
        assertEquals(Optional.of(kind), SecretShapes.find(filled(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "order 12 is paid",
                "password=***",
                "password=******",
                "password: ",
                "password=",
                "password=null",
                "password=${DB_PASSWORD}",
                "password=<redacted>",
                "password=[PROTECTED]",
                "password=ab***",
                "password=xxxx",
                "Invalid password: user is locked",
                "password: required",
                "password: must-be-changed",
                "password=abc",
                "password expired",
                "passwordPolicy=strict8",
                "password=com.acme.Password@1a2b3c",
                "password=[C@1a2b3c",
                "password=%s",
                "password=?",
                "password=/run/secrets/db",
                "pwd=C:\\Users\\me",
                "pwd=/home/me",
                "the password=value pair",
                "password...: abc",
                "token=expired",
                "token=550e8400-e29b-41d4-a716-446655440000",
                "nextPageToken=R32",
                "tokens=51234567890123",
                "token: Identifier expected here",
                "token=12345678901234",
                "secret=arn:aws:secretsmanager:eu:1:secret:db-1a2b3c",
                "secretName=orders-db-1a2b3c4d5e",
                "secret=https://vault/v1/secret/1a2b3c",
                "secret=${VAULT:1a2b3c4d5e6f}",
                "commit 1f3870be274f6c49b3e31a0c6728957f2b1c9d11",
                "id 550e8400-e29b-41d4-a716-446655440000",
                "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIi...",
                "-----BEGIN PRIVATE KEY----- not found in file",
                "-----BEGIN CERTIFICATE-----",
                "AKIAIOSFODNN7EXAMPLE",
                "AKIA",
                "xAKIAABCDEFGHIJKLMNOP",
                "Bearer authentication-is-required-here",
                "Bearer ******",
                "basic authentication",
                "Basic !!",
                "basic 12345678",
                "basic " + "OjEyMzQ1Njc=",
                "http://host:8080/x",
                "http://me@host/x",
                "http://me:***@host/x",
                "at 12:30:15 http://a:b c@d",
                "4111111111111112",
                "orderId=4111111111111111",
                "traceId: 4111111111111111",
                "x4111111111111111",
                "4111111111111111x",
                "4111111111111111_1",
                "4111111111111111/1",
                "4111111111111111+1",
                "4111111111111111%20",
                "a/4111111111111111",
                "6600111111111111",
                "2720999999999999",
                "391111111111111",
                "4111-1111 1111-1111",
                "41111111111111111",
                "1700000000000000000",
                "1234567890123456",
                "offset 4111111111111111",
                "3782822463100051",
                "2111111111111111",
                "6111111111111111",
                "5011111111111111",
                "371111111111111",
                "c=3",
                "4",
                "::",
                "=",
                "a=b",
                "d=e",
                "\"\"=x",
                "secret",
                "e",
                "A",
                "B"
            })
    void what_is_no_secret_is_left_alone(String text) {
        assertEquals(Optional.empty(), SecretShapes.find(filled(text)));
    }

    @Test
    void any_text_is_read_in_linear_time() {
        for (String piece : List.of(
                "eyJ",
                "a.eyJ",
                "-----BEGIN ",
                "Bearer ",
                "password=",
                "secret: ",
                "://a:",
                "4111 ",
                "4",
                "=\"",
                "\\\"",
                "basic aa")) {
            Quick.linear(200_000, size -> SecretShapes.find(piece.repeat(size / piece.length())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_has_a_name(SecretKind kind) {
        assertEquals(false, kind.words().isBlank());
    }
}
