package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextStyleTest {
    @ParameterizedTest
    @CsvSource({
        ", , true, ANSI",
        ", , false, PLAIN",
        ", xterm-256color, true, ANSI",
        ", dumb, true, PLAIN",
        "1, , true, PLAIN",
        "'', , true, ANSI",
        "0, xterm, true, PLAIN",
    })
    void colours_need_a_terminal_that_wants_them(String noColor, String term, boolean terminal, TextStyle expected) {
        Map<String, String> environment = new HashMap<>();
        if (noColor != null) {
            environment.put("NO_COLOR", noColor);
        }
        if (term != null) {
            environment.put("TERM", term);
        }

        assertEquals(expected, TextStyle.of(environment, terminal));
    }

    @Test
    void this_test_writes_to_no_terminal() {
        assertEquals(TextStyle.PLAIN, TextStyle.detect());
    }

    @ParameterizedTest
    @CsvSource({"CRITICAL, '1;31'", "ERROR, '31'", "WARNING, '33'", "INFO, '36'"})
    void each_severity_has_its_colour(Severity severity, String code) {
        assertEquals("\u001b[" + code + "mx\u001b[0m", TextStyle.ANSI.severity(severity, "x"));
        assertEquals("x", TextStyle.PLAIN.severity(severity, "x"));
    }

    @Test
    void emphasis() {
        assertEquals("\u001b[1mx\u001b[0m", TextStyle.ANSI.bold("x"));
        assertEquals("\u001b[2mx\u001b[0m", TextStyle.ANSI.dim("x"));
        assertEquals("x", TextStyle.PLAIN.bold("x"));
        assertEquals("x", TextStyle.PLAIN.dim("x"));
    }
}
