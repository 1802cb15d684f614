package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GlobTest {
    @ParameterizedTest
    @CsvSource({
        "'*', '', true",
        "'*', anything, true",
        "'', '', true",
        "'', a, false",
        "a, '', false",
        "abc, abc, true",
        "abc, abd, false",
        "abc, abcd, false",
        "abcd, abc, false",
        "a*, abc, true",
        "a*, bac, false",
        "'*c', abc, true",
        "'*c', abcd, false",
        "a*c, ac, true",
        "a*c, abbbc, true",
        "a*b*c, a-b-b-c, true",
        "a*b*c, a-c-b, false",
        "'**', '', true",
        "'a**', a, true",
        "'*ab', aab, true",
        "'*aab', aaab, true",
        "'*.example.com:443', api.example.com:443, true",
        "'a.c', abc, false",
        "'a?c', abc, false",
        "A, a, false",
    })
    void a_star_stands_for_any_text(String pattern, String text, boolean expected) {
        assertEquals(expected, Glob.matches(pattern, text));
    }

    @Test
    void a_hostile_pattern_takes_no_longer_than_pattern_times_text() {
        assertFalse(Glob.matches("*a".repeat(500) + "b", "a".repeat(5_000)));
    }
}
