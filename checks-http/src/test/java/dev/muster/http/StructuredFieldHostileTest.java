package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.Quick;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, parsing neither fails nor takes long. */
final class StructuredFieldHostileTest {
    /** As large as the largest head. */
    private static final int LARGE = 1 << 16;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "-",
                ".",
                "a",
                "A",
                "\"",
                "\\\"",
                "a,",
                "a=1,",
                "(",
                ")",
                "() ",
                "(),",
                "(a ",
                "a;",
                ";a",
                "a;a=1;",
                ":",
                "?",
                "?1,",
                " ",
                "\t",
                ",",
                "=",
                "a ",
                "\u00e9",
                "b64=:YQ==:,",
                "a=(b c);d=e, "
            })
    void takes_linear_time(String piece) {
        Quick.linear(LARGE, size -> {
            String big = piece.repeat(size / piece.length());
            for (String start : List.of("", "\"", "(", "a;")) {
                ShownField.item(start + big);
                ShownField.list(start + big);
                ShownField.dictionary(start + big);
            }
        });
    }

    @Test
    void never_fails_on_random_text() {
        List<String> pieces = List.of(
                "a",
                "b=",
                "1",
                "-",
                ".",
                "\"",
                "\\",
                ":",
                "YQ==",
                "?",
                "0",
                "(",
                ")",
                ";",
                ",",
                " ",
                "\t",
                "*",
                "=",
                "\u0000",
                "\u00e9",
                "\ud800",
                "A",
                "/",
                "_",
                "99999999");
        Random random = new Random(8941);
        int parsed = 0;
        for (int round = 0; round < 10_000; round++) {
            String text = random.ints(random.nextInt(12), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining());
            Optional<String> list = ShownField.list(text);
            parsed += list.isPresent() ? 1 : 0;
            assertTrue(ShownField.item(text).isEmpty() || list.isPresent(), "every item is a list of one: " + text);
            ShownField.dictionary(text);
        }
        assertTrue(parsed > 100, parsed + " texts were lists");
    }
}
