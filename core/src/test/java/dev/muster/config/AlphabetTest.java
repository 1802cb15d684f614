package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlphabetTest {

    @ParameterizedTest
    @CsvSource({
        "0123456789, 10",
        "0123456789abcdef, 16",
        "0123456789ABCDEF, 16",
        "abcxyz, 26",
        "abcXYZ, 52",
        "abcXYZ123, 62",
        "abc-xyz, 28",
        "abc-_+xyz, 32",
        "abcä, 30",
        "--, 2",
        "☃☃, 4"
    })
    void theAlphabetIsGuessedFromItsCharacters(String value, double size) {
        assertEquals(Alphabet.log2(size), Alphabet.of(value).literalBits(), 1e-9);
        assertFalse(Alphabet.of(value).poor());
    }

    @Test
    void symbolsCountAtMostAsManyAsThereAre() {
        assertEquals(Alphabet.log2(33), Alphabet.of("!\"#$%&'()*+,-./:;<=>?@[").literalBits(), 1e-9);
    }

    @Test
    void aPoorTextIsWorthItsFewCharacters() {
        assertTrue(Alphabet.of("abababababababab").poor());
        assertFalse(Alphabet.of("abababababababa").poor(), "too short to tell");
        assertEquals(1, Alphabet.of("abababababababab").literalBits(), 1e-9);
        assertTrue(Alphabet.ofBytes("\0".repeat(16)).poor());
        assertEquals(8, Alphabet.ofBytes("\0\1\2\3").literalBits(), 1e-9);
    }
}
