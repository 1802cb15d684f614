package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CspFormActionRuleTest {
    private final CspFormActionRule rule = new CspFormActionRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(CspPages.page(CspPages.GOOD))
                .failing(CspPages.page("form-action *"))
                .notApplicable(CspPages.page())
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            form-action 'none'                                 | pass
            form-action 'self'                                 | pass
            form-action                                        | pass
            form-action 'self' https://pay.example.org         | pass
            form-action a.org b.org c.org                      | pass
            form-action *.shop.org                             | pass
            form-action *.cloudfront.net                       | pass
            form-action mailto:                                | pass
            Form-Action 'self'                                 | pass
            meta: form-action 'self'                           | pass
            sandbox                                            | pass
            sandbox allow-scripts                              | pass
            sandbox; form-action *                             | pass
            form-action *, form-action 'self'                  | pass
            form-action *                                      | WARNING
            form-action https:                                 | WARNING
            form-action http:                                  | WARNING
            form-action 'self' https:                          | WARNING
            form-action https://*                              | WARNING
            form-action *:443                                  | WARNING
            form-action *.com                                  | WARNING
            form-action *; sandbox allow-forms                 | WARNING
            form-action *, default-src 'self'                  | WARNING
            form-action *, form-action https:                  | WARNING
            default-src 'none'                                 | INFO
            sandbox allow-forms                                | INFO
            default-src 'self' && report: form-action 'self'   | INFO
            meta: sandbox; default-src 'self'                  | INFO
            report: form-action *                              | n/a
            """)
    void judges_what_is_in_force(String policies, String verdict) {
        assertEquals(verdict, CspPages.verdict(rule, policies));
    }

    @Test
    void names_the_sources() {
        assertEquals(
                "form-action allows *, https: | form-action 'self' | replace it by: form-action 'self'",
                CspPages.text(CspPages.judge(rule, "form-action * https: 'self' *")));
    }
}
