package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.muster.Secret;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CredentialsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            postgresql://user:pa55@db:5432/orders               | pa55
            redis://:pa55@cache:6379/0                          | pa55
            amqp://user:p@ss@mq                                 | p@ss
            postgres://user:p/ss@db/orders                      | p/ss
            mongodb://u:pa55@h1:27017,h2:27017/db?tls=true      | pa55
            jdbc:postgresql://db/orders?user=u&password=pa55    | pa55
            jdbc:postgresql://db/o?sslpassword=pa55&ssl=true    | pa55
            jdbc:sqlserver://db;user=u;Password=pa55;encrypt=true | pa55
            jdbc:oracle:thin:scott/pa55@db:1521:orders          | pa55
            jdbc:oracle:thin:scott/pa55@tcps://db:2484/orders   | pa55
            host=db user=u password=pa55                        | pa55
            Server=db;Uid=u;Pwd=pa55                            | pa55
            -Djavax.net.ssl.keyStorePassword=pa55 -Xmx1g        | pa55
            https://maps.shop.org/?key=pa55                     | pa55
            https://blob.shop.org/c?sv=1&sig=pa55               | pa55
            https://x.shop.org/?access_token=pa55#top           | pa55
            """)
    void finds(String value, String password) {
        assertEquals(List.of(Secret.of(password)), Credentials.in(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "orders",
                "https://shop.org/@user:name",
                "https://shop.org:8443/a@b",
                "postgresql://user@db/orders",
                "postgresql://user:@db/orders",
                "https://[::1]:8080/x@y",
                "https://[2001:db8::1]/x@y",
                "sort key=name",
                "noreply@shop.org",
                "jdbc:oracle:thin:@//db:1521/orders",
                "jdbc:postgresql://db/orders?password=",
                "https://shop.org/?=x&page=2",
                "12:30",
            })
    void finds_nothing(String value) {
        assertEquals(List.of(), Credentials.in(value));
    }

    @Test
    void a_private_key_and_a_webhook_are_secret_as_a_whole() {
        String key = "-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n";
        String hook = "https://hooks.slack.com/services/T0/B0/x";

        assertEquals(List.of(Secret.of(key)), Credentials.in(key));
        assertEquals(List.of(Secret.of(hook)), Credentials.in(hook));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", ":", "@", "x://", "a=b&", "/", "x://a:b?@"})
    void a_mebibyte_takes_no_time(String part) {
        String value = part.repeat(SmallFile.MOST_BYTES / part.length());

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Credentials.in(value));
    }
}
