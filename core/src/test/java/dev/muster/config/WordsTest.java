package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "password, TELLTALE", "Password, TELLTALE", "PASSWORD, TELLTALE", "P@ssw0rd, DISGUISED", "pa55word, DISGUISED",
        "changeme, PLACEHOLDER", "monkey, WORD", "m0nkey, DISGUISED", "1qaz, WALK", "deadbeef, DISGUISED",
        "adm1n, DISGUISED", "he11o, DISGUISED", "contraseña, TELLTALE", "Schlüssel, TELLTALE", "jennifer, WORD",
        "london, WORD", "august, TELLTALE", "jupiter, TELLTALE"
    })
    void findsWords(String value, Pattern pattern) {
        assertTrue(
                Found.first(value, Words::new).stream()
                        .anyMatch(piece -> piece.end() == value.length() && piece.pattern() == pattern),
                () -> Found.all(value, Words::new) + "");
    }

    @Test
    void findsNoWordWhereMostLettersAreDisguised() {
        assertTrue(Found.first("5ecr37", Words::new).stream().anyMatch(piece -> piece.end() == 6));
        assertTrue(Found.first("53cr37", Words::new).stream().noneMatch(piece -> piece.end() == 6));
    }

    @Test
    void disguiseAndCapitalsCostSomething() {
        double plain = Found.bits("monkey", Words::new);
        assertEquals(plain + 1, Found.bits("Monkey", Words::new), 0.01);
        assertEquals(plain + 1, Found.bits("MONKEY", Words::new), 0.01);
        assertEquals(plain + 11, Found.bits("mOnkEy", Words::new), 0.01);
        assertEquals(plain + 11, Found.bits("mOnkey", Words::new), 0.01);
        assertEquals(plain + 1.5, Found.bits("m0nkey", Words::new), 0.01);
    }
}
