package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CspInlineStyleRuleTest {
    private final CspInlineStyleRule rule = new CspInlineStyleRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(CspPages.page(CspPages.GOOD))
                .failing(CspPages.page("style-src 'unsafe-inline'"))
                .notApplicable(CspPages.page())
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            style-src 'self'                                              | pass
            style-src 'none'                                              | pass
            style-src                                                     | pass
            default-src 'self'                                            | pass
            style-src fonts.shop.org                                      | pass
            style-src *.cloudfront.net                                    | pass
            style-src unsafe-inline                                       | pass
            style-src 'unsafe-inline' 'nonce-abcdefgh'                    | pass
            style-src 'unsafe-inline' 'sha256-abc'                        | pass
            style-src 'unsafe-hashes' 'sha256-abc'                        | pass
            style-src-elem 'self'; style-src-attr 'none'                  | pass
            default-src 'unsafe-inline'; style-src 'self'                 | pass
            script-src 'unsafe-inline'; style-src 'self'                  | pass
            style-src 'unsafe-inline', style-src 'self'                   | pass
            style-src 'unsafe-inline' && meta: default-src 'self'         | pass
            style-src *, style-src 'self'                                 | pass
            style-src data:, style-src 'self'                             | pass
            style-src 'unsafe-inline'                                     | INFO
            style-src 'Unsafe-Inline' 'self'                              | INFO
            default-src 'unsafe-inline'                                   | INFO
            style-src 'unsafe-inline' 'strict-dynamic'                    | INFO
            style-src 'unsafe-inline' 'nonce-'                            | INFO
            style-src 'self'; style-src-attr 'unsafe-inline'              | INFO
            style-src 'self'; style-src-elem 'unsafe-inline'              | INFO
            style-src 'unsafe-inline'; style-src-elem 'self'              | INFO
            style-src 'unsafe-inline', img-src 'self'                     | INFO
            style-src 'unsafe-inline' && report: style-src 'self'         | INFO
            style-src *                                                   | INFO
            style-src https:                                              | INFO
            style-src data:                                               | INFO
            style-src https://*                                           | INFO
            default-src *                                                 | INFO
            default-src * data:                                           | INFO
            script-src 'self'                                             | INFO
            style-src-elem 'self'                                         | INFO
            style-src-attr 'self'                                         | INFO
            sandbox                                                       | INFO
            report: style-src 'unsafe-inline'                             | n/a
            """)
    void judges_what_is_in_force(String policies, String verdict) {
        assertEquals(verdict, CspPages.verdict(rule, policies));
    }

    @Test
    void names_what_allows_it() {
        String expected = " | style-src with 'self', hosts, nonces or hashes | ";
        assertEquals(
                "styles may come from https:, data:" + expected,
                CspPages.text(CspPages.judge(rule, "style-src https: data:")));
        assertEquals(
                "'unsafe-inline' is in force: style-src, style-src-attr" + expected,
                CspPages.text(CspPages.judge(rule, "style-src 'unsafe-inline'; style-src-attr 'unsafe-inline'")));
    }
}
