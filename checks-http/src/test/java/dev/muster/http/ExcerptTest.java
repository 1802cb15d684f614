package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExcerptTest {
    @ParameterizedTest
    @CsvSource({
        "lax, '\"lax\"'",
        "'', '\"\"'",
        "'Lax, sid=1', '\"Lax...\"'",
        "ABCxyz@, '\"ABCxyz...\"'",
        "a[z, '\"a...\"'",
        "a{z, '\"a...\"'",
        "a1, '\"a...\"'",
        "abcdefghijklmnopqrstuvwxyz, '\"abcdefghijklmnop...\"'"
    })
    void shows_of_a_word_its_letters(String text, String shown) {
        assertEquals(shown, Excerpt.word(text));
    }

    @ParameterizedTest
    @CsvSource({
        "example.com, example.com",
        "a-1.example.COM, a-1.example.COM",
        "'example.com, sid=1', example.com...",
        "09:80, 09...",
        "a_b, a...",
        "a/b, a..."
    })
    void shows_of_a_host_what_can_be_one(String text, String shown) {
        assertEquals(shown, Excerpt.host(text));
    }

    @ParameterizedTest
    @CsvSource({"59, 61", "60, 62", "61, 65", "100000, 65"})
    void shows_no_more_than_sixty_characters(int length, int shown) {
        assertEquals(shown, Excerpt.of("x".repeat(length)).length());
    }
}
