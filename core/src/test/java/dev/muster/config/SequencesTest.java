package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SequencesTest {

    @ParameterizedTest
    @CsvSource({
        "aaaaa, 0-5 FILL",
        "*****, 0-5 FILL",
        "abcdef, 0-6 SEQUENCE",
        "fedcba, 0-6 SEQUENCE",
        "ABCDEF, 0-6 SEQUENCE",
        "aceg, 0-4 SEQUENCE",
        "13579, 0-5 SEQUENCE",
        "67890123, 0-8 SEQUENCE",
        "xyzabc, 0-6 SEQUENCE",
        "89abcdef, 0-8 SEQUENCE",
        "a1b2c3d4x, 0-8 SEQUENCE",
        "0f1e2d3c4b, 0-10 SEQUENCE",
        "abdabcabb, 0-9 SEQUENCE"
    })
    void findsSequences(String value, String expected) {
        assertTrue(Found.all(value, Sequences::new).contains(expected), () -> Found.all(value, Sequences::new) + "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ab", "abd", "a-b-d*", "1a", "zq7", "é!è"})
    void findsNoSequenceIn(String value) {
        assertEquals(List.of(), Found.all(value, Sequences::new));
    }

    @Test
    void countingByOneIsCheaperThanByThree() {
        assertTrue(Found.bits("abcdefgh", Sequences::new) < Found.bits("adgjmpsv", Sequences::new));
        assertTrue(Found.bits("hgfedcba", Sequences::new) < Found.bits("adgjmpsv", Sequences::new));
    }
}
