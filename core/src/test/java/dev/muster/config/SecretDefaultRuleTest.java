package dev.muster.config;

import static dev.muster.config.SecretSamples.judge;
import static dev.muster.config.SecretSamples.key;
import static dev.muster.config.SecretSamples.kind;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretDefaultRuleTest {
    private final SecretDefaultRule rule = new SecretDefaultRule();

    @ParameterizedTest
    @ValueSource(
            strings = {"changeme", "password", "minioadmin", "\"changeme\"", "redis://default:changeme@cache:6379"})
    void fails_what_is_published(String published) {
        Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, judge(rule, key("KEY", published)), published);
        assertTrue(failed.observed().startsWith("equals a value that is published: "), failed.observed());
    }

    @ParameterizedTest
    @CsvSource({
        "postgres, what a product is delivered with",
        "your-256-bit-secret, what a framework's template holds",
        "AKIAIOSFODNN7EXAMPLE, an example in documentation",
        "fixme, a text that says it is to be replaced",
        "2b7e151628aed2a6abf7158809cf4f3c, an example in a standard",
        "letmein, one of those that are tried first",
    })
    void names_the_kind_of_place_and_not_the_place(String published, String words) {
        Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, judge(rule, key("KEY", published)), published);
        assertEquals("equals a value that is published: " + words, failed.observed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a value nobody ever published 1f9c", "redis://cache:6379"})
    void passes_what_is_not(String value) {
        assertEquals("Passed", kind(judge(rule, key("KEY", value))));
    }

    @Test
    void passes_what_a_generator_makes() {
        assertEquals("Passed", kind(judge(rule, key("KEY", SecretSamples.strong()))));
    }

    @Test
    void does_not_apply_to_what_is_not_set() {
        assertEquals("NotApplicable", kind(judge(rule, new SecretFact.Missing("KEY"))));
    }

    @Test
    void cannot_tell_of_what_cannot_be_read() {
        assertEquals("Inconclusive", kind(judge(rule, new SecretFact.Unreadable("KEY", "it may not be read"))));
    }
}
