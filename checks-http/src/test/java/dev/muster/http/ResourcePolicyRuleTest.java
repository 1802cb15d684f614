package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.http.Expectations.Audience;
import dev.muster.testing.RuleContract;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ResourcePolicyRuleTest {
    private static final ResourcePolicyRule RULE = new ResourcePolicyRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(Heads.api("Cross-Origin-Resource-Policy: same-origin"))
                .failing(Heads.api())
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            same-origin               | pass    | pass
            same-site                 | pass    | pass
            ` same-origin `           | pass    | pass
            cross-origin              | INFO    | pass
            ``                        | WARNING | WARNING
            Same-Origin               | WARNING | WARNING
            CROSS-ORIGIN              | WARNING | WARNING
            "same-origin"             | WARNING | WARNING
            'same-origin'             | WARNING | WARNING
            same-origin;              | WARNING | WARNING
            same-origin, same-origin  | WARNING | WARNING
            same-origin, cross-origin | WARNING | WARNING
            same-origin,              | WARNING | WARNING
            same-site same-origin     | WARNING | WARNING
            sameorigin                | WARNING | WARNING
            none                      | WARNING | WARNING
            unsafe-none               | WARNING | WARNING
            *                         | WARNING | WARNING
            https://shop.org          | WARNING | WARNING
            """)
    void values(String value, String unstated, String everybody) {
        String line = "Cross-Origin-Resource-Policy: " + value;

        assertEquals(unstated, Heads.verdict(RULE, Heads.document(line)));
        assertEquals(unstated, Heads.verdict(RULE, Heads.api(line)));
        assertEquals(unstated, Heads.verdict(RULE, meant(Audience.PRIVATE, line)));
        assertEquals(everybody, Heads.verdict(RULE, meant(Audience.PUBLIC, line)));
    }

    @Test
    void two_fields_are_no_value() {
        assertEquals(
                "WARNING",
                Heads.verdict(
                        RULE,
                        Heads.api(
                                "Cross-Origin-Resource-Policy: same-origin",
                                "Cross-Origin-Resource-Policy: same-site")));
    }

    @Test
    void absent_is_told_on_any_answer() {
        assertEquals("INFO", Heads.verdict(RULE, Heads.document()));
        assertEquals("INFO", Heads.verdict(RULE, meant(Audience.PUBLIC)));
        assertEquals("INFO", Heads.verdict(RULE, Heads.facts(AnswerKind.STATIC, Body.empty())));
    }

    @Test
    void says_no_more_than_an_excerpt() {
        assertTrue(Heads.observed(RULE, Heads.api("Cross-Origin-Resource-Policy: " + "x".repeat(100_000)))
                        .length()
                < 200);
    }

    private static PageFacts meant(Audience audience, String... lines) {
        return new PageFacts(
                Heads.exchange(Body.empty(), lines),
                AnswerKind.STATIC,
                new Expectations(Set.of(), Set.of(), audience),
                Optional.empty());
    }
}
