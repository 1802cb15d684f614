package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharactersTest {

    @ParameterizedTest
    @CsvSource({"0, o", "@, a", "3, e", "$, s", "7, t", "a, a", "1, i", "!, i", "|, i", "-, -", "6, 6"})
    void digitsStandForLetters(char disguise, char letter) {
        assertEquals(letter, Leet.letter(disguise, 'i'));
    }

    @ParameterizedTest
    @CsvSource({"A, a", "Ä, a", "ß, s", "é, e", "ñ, n", "Ж, ж", "1, 1", "œ, o", "æ, a"})
    void accentsAreTakenOff(char accented, char plain) {
        assertEquals(plain, Characters.plain(accented));
    }

    @ParameterizedTest
    @CsvSource({
        "0, true",
        "9, true",
        "a, true",
        "f, true",
        "A, true",
        "F, true",
        "g, false",
        "G, false",
        "/, false",
        ":, false",
        "@, false",
        "`, false"
    })
    void hexDigits(char c, boolean hex) {
        assertEquals(hex, Characters.hex(c));
    }
}
