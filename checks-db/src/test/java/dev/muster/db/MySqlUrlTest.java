package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By hand, after the driver's documentation: the driver itself is not at hand. */
final class MySqlUrlTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:mysql://db:3306/shop|db",
                "jdbc:mysql://db/shop|db",
                "jdbc:mysql://a,b:3307/shop|a b",
                "jdbc:mysql://[2001:db8::1]:3306/shop|[2001:db8::1]",
                "jdbc:mysql://(host=a,port=1),(host=b)/shop|a b",
                "jdbc:mysql://address=(host=a)(port=1)/shop|a",
                "jdbc:mysql://ADDRESS=(host=a)(port=1),b/shop|a b",
                "jdbc:mysql://app:x@[a,b:2]/shop|a b",
                "jdbc:mysql://app@db/shop|db",
                "jdbc:mysql:replication://a,b/shop|a b",
                "jdbc:mysql+srv://cluster/shop|cluster"
            })
    void hosts_are_found(String url, String hosts) {
        assertEquals(
                hosts,
                String.join(
                        " ",
                        MySqlUrl.parse(url).orElseThrow().hosts().stream()
                                .map(ParsedUrl.HostPart::name)
                                .toList()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql:shop",
                "jdbc:postgresql://db/shop",
                "jdbc:mysql://db:port/shop",
                "jdbc:mysql://(host)/shop",
                "jdbc:mysql://(=a)/shop"
            })
    void what_the_driver_does_not_take_is_nothing(String url) {
        assertEquals(Optional.empty(), MySqlUrl.parse(url));
    }

    @Test
    void options_and_logins_are_found_wherever_they_stand() {
        ParsedUrl parsed = MySqlUrl.parse("jdbc:mysql://app:p%40ss@db/shop?sslMode=REQUIRED&%75ser=x#rest")
                .orElseThrow();
        assertEquals(
                Map.of("user", "app", "password", "p@ss"), parsed.hosts().get(0).options());
        assertEquals(Map.of("sslMode", "REQUIRED", "user", "x"), parsed.options());
        assertEquals(
                Map.of("host", "a", "user", "u", "sslMode", "DISABLED"),
                MySqlUrl.parse("jdbc:mysql://(host=a,user=u,sslMode=DISABLED)/")
                        .orElseThrow()
                        .hosts()
                        .get(0)
                        .options());
    }
}
