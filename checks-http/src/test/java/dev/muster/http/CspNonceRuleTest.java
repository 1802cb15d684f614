package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.muster.Outcome;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CspNonceRuleTest {
    private static final String ONE = "script-src 'nonce-Zm9vYmFyYmF6cXV4MTIzNA=='";
    private static final String OTHER = "script-src 'nonce-q83vEjRWeJCrze8SNFZ4kA=='";

    private final CspNonceRule rule = new CspNonceRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(CspPages.twice(ONE, OTHER))
                .failing(CspPages.twice(ONE, ONE))
                .failing(CspPages.page("script-src 'nonce-abc'"))
                .notApplicable(CspPages.page(ONE))
                .inconclusive(CspPages.lost(ONE))
                .notApplicable(CspPages.page())
                .notApplicable(CspPages.page("script-src 'self'"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # what a single answer shows
            script-src 'nonce-a'                                        | ERROR
            script-src 'nonce-abcdefg'                                  | ERROR
            style-src 'nonce-abc'                                       | ERROR
            default-src 'nonce-abc'                                     | ERROR
            script-src-elem 'nonce-abc'                                 | ERROR
            script-src-attr 'nonce-abc'                                 | ERROR
            style-src-elem 'nonce-abc'                                  | ERROR
            style-src-attr 'nonce-abc'                                  | ERROR
            script-src 'nonce-abc' 'nonce-q83vEjRWeJCrze8SNFZ4kA=='     | ERROR
            script-src 'nonce-q83vEjRWeJCrze8SNFZ4kA==', script-src 'nonce-abc' | ERROR
            meta: script-src 'nonce-abc'                                | ERROR
            script-src 'nonce-aaaaaaaaaaaaaaaaaaaaaaaaaa'               | ERROR
            script-src 'nonce-00000000000000000000000000000001'         | ERROR
            script-src 'nonce-abcdefgh'                                 | WARNING
            script-src 'nonce-aaaaaaaaaaaa'                             | WARNING
            script-src 'nonce-q83vEjRWeJCrze8SNFZ4k'                    | WARNING
            script-src 'nonce-0123456789abcdef'                         | WARNING
            script-src 'nonce-q83vEjRWeJCrze8SNFZ4kA'                   | n/a
            script-src 'nonce-q83vEjRWeJCrze8SNFZ4kA=='                 | n/a
            script-src 'nonce-0123456789abcdef0123456789abcdef'         | n/a
            script-src 'NONCE-q83vEjRWeJCrze8SNFZ4kA=='                 | n/a
            # no nonces
            script-src 'self'                                           | n/a
            script-src 'nonce-'                                         | n/a
            script-src nonce-abc                                        | n/a
            script-src 'nonce-{random}'                                 | n/a
            img-src 'nonce-abc'                                         | n/a
            script-src 'self' && report: script-src 'nonce-abc'         | n/a
            report: script-src 'nonce-abc'                              | n/a
            """)
    void judges_length_and_variety(String policies, String verdict) {
        assertEquals(verdict, CspPages.verdict(rule, policies));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            script-src 'nonce-q83vEjRWeJCrze8SNFZ4kA==' | unsure
            script-src 'nonce-abcdefgh'                 | WARNING
            script-src 'nonce-abc'                      | ERROR
            script-src 'self'                           | n/a
            """)
    void a_second_request_that_was_lost_shows_nothing(String policy, String verdict) {
        Outcome outcome = rule.judge(CspPages.lost(policy)).get(0);

        assertEquals(verdict, Said.word(outcome, rule.info().severity()));
        assertEquals(verdict.equals("unsure"), CspPages.text(outcome).contains("connection refused"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            script-src 'nonce-q83vEjRWeJCrze8SNFZ4kA==' | script-src 'nonce-Zm9vYmFyYmF6cXV4MTIzNA==' | pass
            script-src 'nonce-q83vEjRWeJCrze8SNFZ4kA==' | script-src 'nonce-q83vEjRWeJCrze8SNFZ4kA==' | ERROR
            script-src 'nonce-q83vEjRWeJCrze8SNFZ4kA==' | style-src 'nonce-q83vEjRWeJCrze8SNFZ4kA=='  | ERROR
            script-src 'nonce-q83vEjRWeJCrze8SNFZ4kA==' | script-src 'nonce-Q83vEjRWeJCrze8SNFZ4kA==' | pass
            script-src 'nonce-q83vEjRWeJCrze8SNFZ4kA==' | script-src 'self'                           | unsure
            script-src 'nonce-abcdefgh'                 | script-src 'nonce-abcdefgh'                 | ERROR
            script-src 'nonce-abcdefgh'                 | script-src 'nonce-hgfedcba'                 | WARNING
            script-src 'nonce-abc'                      | script-src 'nonce-cba'                      | ERROR
            script-src 'self'                           | script-src 'nonce-abc'                      | n/a
            """)
    void compares_two_answers(String first, String second, String verdict) {
        Outcome outcome = rule.judge(CspPages.twice(first, second)).get(0);

        assertEquals(verdict, Said.word(outcome, rule.info().severity()));
        assertFalse(CspPages.text(outcome).contains("q83vEjRW"), "a nonce is shown");
    }
}
