package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PropertiesTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a=1\nb=2",
                "a=1\r\nb:2\rc 3\n",
                "# a=1\n! b=2\n  # c=3\na=1",
                "a=one\\\n  two\\\n  three\nb=2",
                "a=back\\\\\nb=2",
                "# comment \\\na=1",
                "a\\=b=c\\u00e9",
                "   a = 1 ",
                "a",
                "a=1\\",
                "a=1\\\n",
                "\\\n\na=1",
                "\\\n",
            })
    void agrees_with_the_jdk(String text) throws IOException {
        Properties expected = new Properties();
        expected.load(new StringReader(text));

        assertEquals(expected, PropertiesText.parse("x", text));
    }

    @Test
    void every_problem_is_named_at_once_with_its_line() {
        String text = "# settings\nA=1\nB=\\u12\n\nA=2\nC=\\\n  \\uzzzz\nA=1\n";

        SettingsException thrown =
                assertThrows(SettingsException.class, () -> PropertiesText.parse("x.properties", text));

        assertEquals(
                List.of(
                        "line 3 of x.properties holds a \\u that no four hexadecimal digits follow",
                        "A is declared on lines 2 and 5 of x.properties: keep one",
                        "line 6 of x.properties holds a \\u that no four hexadecimal digits follow",
                        "A is declared on lines 5 and 8 of x.properties: keep one"),
                thrown.problems());
    }

    @Test
    void no_value_is_quoted_and_no_control_character_reaches_a_terminal() {
        String text = "A\u001b[2J=first\nA\u001b[2J=second";

        SettingsException thrown = assertThrows(SettingsException.class, () -> PropertiesText.parse("x", text));

        assertEquals("A\\u{1b}[2J is declared on lines 1 and 2 of x: keep one", thrown.getMessage());
    }

    @Test
    void a_flood_of_problems_is_cut() {
        String text = "A=1\n".repeat(1_000);

        SettingsException thrown = assertThrows(SettingsException.class, () -> PropertiesText.parse("x", text));

        assertEquals(20, thrown.problems().size());
    }

    @Test
    void a_large_file_is_parsed_quickly() {
        String text = IntStream.range(0, 50_000)
                .mapToObj(i -> "name" + i + "=value\n")
                .collect(Collectors.joining());

        Map<String, String> all = assertTimeout(Duration.ofSeconds(10), () -> PropertiesText.parse("x", text));

        assertEquals(50_000, all.size());
    }
}
