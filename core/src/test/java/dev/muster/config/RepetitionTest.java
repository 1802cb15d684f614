package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepetitionTest {

    @ParameterizedTest
    @CsvSource({
        "abcabcabc, abc",
        "abcabcab, abc",
        "abcab, abcab",
        "aaaa, a",
        "a, a",
        "abab, ab",
        "aba, aba",
        "'', ''",
        "aabaaaab, aabaaaab",
        "abaababaab, abaab"
    })
    void repetitionIsCutToOneBlock(String value, String block) {
        assertEquals(block, Repetition.block(value));
    }
}
