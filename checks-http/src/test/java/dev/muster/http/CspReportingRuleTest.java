package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Outcome;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CspReportingRuleTest {
    private static final String TYPES = "require-trusted-types-for 'script'";

    private final CspReportingRule rule = new CspReportingRule();

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
            report-uri /csp; require-trusted-types-for 'script'                     | pass
            report-uri /csp; require-trusted-types-for 'SCRIPT'                     | pass
            report-uri /csp, require-trusted-types-for 'script'                     | pass
            report-uri /csp && meta: require-trusted-types-for 'script'             | pass
            report-uri /a /b; report-to csp; require-trusted-types-for 'script'     | INFO
            report-uri; require-trusted-types-for 'script'                          | INFO
            report-uri /csp                                                         | INFO
            report-uri /csp; require-trusted-types-for script                       | INFO
            report-uri /csp; require-trusted-types-for                              | INFO
            report-uri /csp; trusted-types default                                  | INFO
            report-to csp; require-trusted-types-for 'script'                       | INFO
            report-to; require-trusted-types-for 'script'                           | INFO
            require-trusted-types-for 'script'                                      | INFO
            require-trusted-types-for 'script' && meta: report-uri /csp             | INFO
            require-trusted-types-for 'script' && report: report-uri /csp           | INFO
            default-src 'self'                                                      | INFO
            report: report-uri /csp                                                 | n/a
            """)
    void judges_policies(String policies, String verdict) {
        assertEquals(verdict, CspPages.verdict(rule, policies));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Reporting-Endpoints | csp="https://log.shop.org/csp"                 | pass
            reporting-endpoints | main="/a", csp="/csp"                          | pass
            Reporting-Endpoints | csp="/csp";a=1, main="/b"                      | pass
            Reporting-Endpoints | a="/a,csp=1", csp = "/csp"                     | pass
            Report-To           | {"group":"csp","max_age":1,"endpoints":[]}     | pass
            Reporting-Endpoints | main="/csp"                                    | INFO
            Reporting-Endpoints | a="/x,csp=1"                                   | INFO
            Reporting-Endpoints | CSP="/csp"                                     | INFO
            Reporting-Endpoints | csp                                            | INFO
            Reporting-Endpoints | "                                              | INFO
            Report-To           | {"group":"other"}                              | INFO
            X-Endpoints         | csp="/csp"                                     | INFO
            """)
    void looks_for_the_endpoint(String name, String value, String verdict) {
        Outcome outcome = rule.judge(CspPages.page(
                        AnswerKind.DOCUMENT,
                        new Field("Content-Security-Policy", "report-to csp; " + TYPES),
                        new Field(name, value)))
                .get(0);

        assertEquals(verdict, Said.word(outcome, rule.info().severity()));
    }

    @Test
    void says_what_is_missing() {
        assertEquals(
                List.of(Outcome.failed("violations are not reported: neither report-uri nor report-to is set;"
                        + " require-trusted-types-for 'script' is not set")),
                rule.judge(CspPages.page("default-src 'self'")));
        assertEquals(
                List.of(Outcome.failed(
                        "violations are not reported: no endpoint is called \"csp\" in Reporting-Endpoints")),
                rule.judge(CspPages.page("report-to csp; " + TYPES)));
    }
}
