package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FieldValuesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                  | []
            a                   | [a]
            a,b                 | [a][b]
            ` a ,\tb `          | [a][b]
            a,                  | [a][]
            ,a                  | [][a]
            ,                   | [][]
            "a,b",c             | ["a,b"][c]
            "a\\",b",c          | ["a\\",b"][c]
            "a,b                | ["a,b]
            a"b,c"d,e           | [a"b,c"d][e]
            a\\,b               | [a\\][b]
            "a\\                | ["a\\]
            """)
    void splits_at_commas_outside_quotes(String value, String parts) {
        List<String> split = FieldValues.split(Heads.fields("X: " + value), "x");

        assertEquals(parts.isEmpty() ? "[]" : parts, "[" + String.join("][", split) + "]");
    }

    @Test
    void joins_fields_and_tells_none_from_an_empty_one() {
        assertEquals(List.of("a", "b", "c"), FieldValues.split(Heads.fields("X: a, b", "Y: z", "x: c"), "X"));
        assertEquals(List.of("\"a, b\""), FieldValues.split(Heads.fields("X: \"a", "X: b\""), "X"));
        assertEquals(List.of(), FieldValues.split(Heads.fields("Y: a"), "X"));
        assertEquals(List.of(""), FieldValues.split(Heads.fields("X:"), "X"));
    }

    @Test
    void trims_only_what_http_takes_for_white_space() {
        assertEquals("\fa\u00a0", FieldValues.trim(" \r\n\t\fa\u00a0 "));
        assertEquals("", FieldValues.trim(" \t"));
    }

    @Test
    void shows_only_the_beginning_of_what_is_long() {
        assertEquals("\"" + "x".repeat(60) + "\"", FieldValues.quote("x".repeat(60)));
        assertEquals("x".repeat(60) + "... (100000 characters)", FieldValues.excerpt("x".repeat(100_000)));
    }
}
