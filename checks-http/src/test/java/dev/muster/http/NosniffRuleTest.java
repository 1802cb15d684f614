package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NosniffRuleTest {
    private static final NosniffRule RULE = new NosniffRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(Heads.document("X-Content-Type-Options: nosniff"))
                .failing(Heads.api())
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nosniff            | pass    | pass
            NoSniff            | pass    | pass
            NOSNIFF            | pass    | pass
            ` nosniff\t`       | pass    | pass
            nosniff, nosniff   | INFO    | WARNING
            nosniff,NOSNIFF    | INFO    | WARNING
            nosniff, none      | INFO    | WARNING
            nosniff,           | INFO    | WARNING
            ``                 | WARNING | WARNING
            none, nosniff      | WARNING | WARNING
            ,nosniff           | WARNING | WARNING
            no-sniff           | WARNING | WARNING
            "nosniff"          | WARNING | WARNING
            'nosniff'          | WARNING | WARNING
            nosniff;           | WARNING | WARNING
            nosniff; a=b       | WARNING | WARNING
            nosniff nosniff    | WARNING | WARNING
            sniff              | WARNING | WARNING
            1                  | WARNING | WARNING
            true               | WARNING | WARNING
            `\014nosniff`     | WARNING | WARNING
            `nosniff\013`     | WARNING | WARNING
            noßniff            | WARNING | WARNING
            """)
    void values(String value, String document, String api) {
        String line = "X-Content-Type-Options: " + value;

        assertEquals(document, Heads.verdict(RULE, Heads.document(line)));
        assertEquals(document, Heads.verdict(RULE, Heads.facts(AnswerKind.STATIC, Body.empty(), line)));
        assertEquals(api, Heads.verdict(RULE, Heads.api(line)));
    }

    @Test
    void two_fields_are_two_values() {
        assertEquals(
                "INFO",
                Heads.verdict(
                        RULE, Heads.document("X-Content-Type-Options: nosniff", "x-content-type-options: nosniff")));
    }

    @Test
    void says_what_was_sent() {
        assertEquals(
                "X-Content-Type-Options is \"\\u{1b}[2J\", which browsers do not take for nosniff",
                Heads.observed(RULE, Heads.document("X-Content-Type-Options: \u001b[2J")));
        assertEquals("X-Content-Type-Options is not sent", Heads.observed(RULE, Heads.document()));
    }
}
