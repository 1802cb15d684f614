package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a URL, reading it neither throws nor takes long. */
final class HostileUrlsTest {
    private static final List<String> PREFIXES = List.of(
            "jdbc:postgresql://", "jdbc:mariadb://", "jdbc:mysql://", "jdbc:h2:", "jdbc:", "jdbc:x://", "jdbc:mysql:");
    private static final int LONG = 100_000;

    private static Stream<String> pieces() {
        return Stream.of(
                ",",
                "(",
                ")",
                "[",
                "]",
                "/",
                "?",
                "&",
                "=",
                "%",
                "%2",
                "%zz",
                ":",
                "@",
                "#",
                "a",
                "0",
                "(a=b)",
                "address=(host=",
                "a=b&",
                "[::",
                ":0",
                "%25",
                "u:p@",
                "\0",
                " ",
                "\ud800");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void very_much_of_anything(String piece) {
        String much = piece.repeat(LONG / piece.length());
        for (String prefix : PREFIXES) {
            for (String url : List.of(prefix + much, prefix + "h/d?" + much, prefix + "h/" + much)) {
                assertTimeout(Duration.ofSeconds(5), () -> judged(url));
            }
        }
    }

    @Test
    void at_random() {
        Random random = new Random(7);
        List<String> pieces = Stream.concat(
                        pieces(), Stream.of("sslmode=", "password", "user", "host=", "//", "localhost"))
                .toList();
        for (int i = 0; i < 5_000; i++) {
            StringBuilder url = new StringBuilder(PREFIXES.get(random.nextInt(PREFIXES.size())));
            for (int length = random.nextInt(12); length > 0; length--) {
                url.append(pieces.get(random.nextInt(pieces.size())));
            }
            judged(url.toString());
        }
    }

    private static void judged(String url) {
        for (String version : List.of("4.0.0", "2.7.0")) {
            DriverFacts facts =
                    ClientFixture.facts(url, Map.of("user", "app", "password", "kN8-pQ2_xW5z"), version, "");
            DriverRules.ALL.forEach(rule -> assertFalse(
                    rule.judge(facts).toString().contains("kN8-pQ2_xW5z"),
                    rule.info().id()));
        }
    }
}
