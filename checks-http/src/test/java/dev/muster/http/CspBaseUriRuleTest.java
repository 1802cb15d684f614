package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.RuleContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CspBaseUriRuleTest {
    private final CspBaseUriRule rule = new CspBaseUriRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(CspPages.page(CspPages.GOOD))
                .failing(CspPages.page("default-src 'self'"))
                .notApplicable(CspPages.page())
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            base-uri 'none'                                    | pass
            base-uri 'self'                                    | pass
            base-uri                                           | pass
            base-uri shop.org                                  | pass
            base-uri https://shop.org/app/                     | pass
            base-uri *.shop.org                                | pass
            BASE-URI 'NONE'                                    | pass
            base-uri data:                                     | pass
            meta: base-uri 'none'                              | pass
            default-src 'self', base-uri 'none'                | pass
            base-uri *, base-uri 'self'                        | pass
            base-uri 'none'; base-uri *                        | pass
            base-uri 'self' && report: base-uri *              | pass
            base-uri *                                         | WARNING
            base-uri https:                                    | WARNING
            base-uri http:                                     | WARNING
            base-uri https://*                                 | WARNING
            base-uri *.com                                     | WARNING
            base-uri *.github.io                               | WARNING
            base-uri 'self' *                                  | WARNING
            base-uri 'strict-dynamic' *                        | WARNING
            base-uri *; base-uri 'none'                        | WARNING
            base-uri *, base-uri https:                        | WARNING
            default-src 'none'                                 | WARNING
            script-src 'self'                                  | WARNING
            default-src 'self' && report: base-uri 'none'      | WARNING
            report: base-uri 'none'                            | n/a
            """)
    void judges_what_is_in_force(String policies, String verdict) {
        assertEquals(verdict, CspPages.verdict(rule, policies));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            default-src 'self'                                   | false
            script-src 'nonce-abcdefgh'                          | true
            default-src 'nonce-abcdefgh'                         | true
            script-src 'sha256-abc'                              | false
            script-src 'sha256-abc' 'strict-dynamic'             | true
            script-src 'strict-dynamic'                          | false
            style-src 'nonce-abcdefgh'; script-src 'self'        | false
            script-src 'self', script-src 'nonce-abcdefgh'       | true
            """)
    void says_what_a_missing_one_comes_to(String policies, boolean scripts) {
        String text = CspPages.text(CspPages.judge(rule, policies));

        assertTrue(text.startsWith("base-uri is not set: an injected base element "), text);
        assertEquals(scripts, text.contains("scripts that a nonce or hash trusts"), text);
    }
}
