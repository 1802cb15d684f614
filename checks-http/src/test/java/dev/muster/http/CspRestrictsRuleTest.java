package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CspRestrictsRuleTest {
    private final CspRestrictsRule rule = new CspRestrictsRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(CspPages.page(CspPages.GOOD))
                .failing(CspPages.page("img-src 'self'"))
                .notApplicable(CspPages.page())
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            default-src 'self'                                          | pass
            default-src *                                               | pass
            default-src                                                 | pass
            script-src 'self'; object-src 'none'                        | pass
            SCRIPT-SRC 'self'; Object-Src 'none'                        | pass
            script-src 'self', object-src 'none'                        | pass
            script-src 'self' && object-src 'none'                      | pass
            script-src 'self' && meta: object-src 'none'                | pass
            meta: default-src 'self'                                    | pass
            sandbox; object-src 'none'                                  | pass
            default-src 'none'; script-src-elem 'self'                  | pass
            script-src 'self'                                           | WARNING
            script-src 'none'                                           | WARNING
            script-src 'self'; style-src 'self'; img-src 'self'         | WARNING
            script-src 'self'; plugin-types application/pdf             | WARNING
            sandbox                                                     | WARNING
            script-src 'self' && report: object-src 'none'              | WARNING
            script-src-elem 'self'; script-src-attr 'none'              | WARNING
            script-src-elem 'self'; script-src-attr 'none'; object-src 'none' | WARNING
            object-src 'none'                                           | ERROR
            img-src 'self'                                              | ERROR
            upgrade-insecure-requests                                   | ERROR
            frame-ancestors 'none'                                      | ERROR
            base-uri 'none'; form-action 'self'                         | ERROR
            script-src-elem 'self'                                      | ERROR
            script-src-attr 'none'                                      | ERROR
            script-src-elem 'self'; object-src 'none'                   | ERROR
            sandbox allow-scripts                                       | ERROR
            worker-src 'self'; object-src 'none'                        | ERROR
            img-src *; script-scr 'self'                                | ERROR
            object-src 'none' && report: script-src 'self'              | ERROR
            report: default-src 'self'                                  | n/a
            """)
    void judges_what_is_in_force(String policies, String verdict) {
        assertEquals(verdict, CspPages.verdict(rule, policies));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            img-src *                           | script-src, object-src and default-src are not set
            object-src 'none'                   | script-src and default-src are not set
            script-src-elem *                   | script-src-attr, object-src and default-src are not set
            script-src-attr *; object-src *     | script-src-elem and default-src are not set
            """)
    void names_what_is_missing(String policies, String observed) {
        assertEquals(
                observed + " | script-src and object-src, or default-src | ",
                CspPages.text(CspPages.judge(rule, policies)));
    }
}
