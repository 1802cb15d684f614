package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProxyAloneRuleTest {
    private static final ProxyAloneRule RULE = new ProxyAloneRule(HttpRules.PASSIVE);
    private static final String NOSNIFF = "X-Content-Type-Options: nosniff";

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(Vantages.both(NOSNIFF, NOSNIFF))
                .failing(Vantages.both("", NOSNIFF))
                .notApplicable(Vantages.facts(Vantages.missing("x"), Vantages.page(200, "", "hello")))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                           | X-Content-Type-Options: nosniff ^ X-Frame-Options: DENY | only a proxy sees to http.framing, http.nosniff
            Set-Cookie: sid=1; HttpOnly  | Set-Cookie: sid=1; HttpOnly; Secure | only a proxy sees to http.cookie.secure
            """)
    void names_the_rules(String service, String shown, String observed) {
        assertEquals(
                observed, Vantages.failed(RULE, Vantages.both(service, shown)).observed());
    }

    /** What the proxy is there for, what weighs little, what it takes away, and what is right nowhere. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                    | Strict-Transport-Security: max-age=31536000
            Server: Jetty/9.4.1   | Server: nginx
            X-Powered-By: PHP/8.1 | ''
            Pragma: no-cache      | ''
            ''                    | Referrer-Policy: no-referrer
            Set-Cookie: sid=1     | ''
            ''                    | ''
            """)
    void is_silent_about(String service, String shown) {
        assertEquals("pass", Vantages.verdict(RULE, Vantages.both(service, shown)));
    }
}
