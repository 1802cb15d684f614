package dev.muster.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class AcceptTest {
    private static String choose(String... headers) {
        return Accept.choose(List.of(headers)).map(Offer::contentType).orElse("");
    }

    @ParameterizedTest
    @MethodSource("dev.muster.health.AcceptCases#all")
    void chooses_what_the_caller_likes_best(String accept, String expected) {
        assertEquals(expected, choose(accept));
    }

    @Test
    void there_are_enough_cases() {
        assertTrue(AcceptCases.all().count() >= 60);
    }

    @Test
    void without_a_header_anything_will_do() {
        assertEquals("application/health+json", choose());
    }

    @Test
    void several_headers_are_one_list() {
        assertEquals("text/html; charset=utf-8", choose("text/plain;q=0.5", "text/html"));
    }

    @Test
    void what_follows_the_readable_part_is_passed_over() {
        assertEquals("text/plain; charset=utf-8", choose("text/plain;q=0.1," + " ".repeat(Accept.READ) + ",text/html"));
    }

    @Test
    void no_garbage_throws() {
        Random random = new Random(7);
        String alphabet = "texplainhm/*;q=0.1,\"\\ +-\t\u00e9\ud800";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder header = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                header.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Optional<Offer> choice = Accept.choose(List.of(header.toString()));
            assertTrue(choice.isPresent() || header.indexOf("/") >= 0, header::toString);
        }
    }
}
