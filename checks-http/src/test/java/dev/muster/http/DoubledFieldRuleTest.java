package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DoubledFieldRuleTest {
    private static final DoubledFieldRule RULE = new DoubledFieldRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(Vantages.both("Cache-Control: no-store", "Cache-Control: no-store"))
                .failing(Vantages.both("Cache-Control: no-store", "Cache-Control: no-store ^ Cache-Control: public"))
                .notApplicable(Vantages.both("", ""))
                .notApplicable(Vantages.facts(Vantages.missing("x"), Vantages.page(200, "", "hello")))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Referrer-Policy: a                 | Referrer-Policy: a                     | pass [Referrer-Policy]
            Referrer-Policy: a                 | ''                                     | pass [Referrer-Policy]
            Referrer-Policy: a                 | Referrer-Policy: a ^ referrer-policy: a | WARNING proxy [Referrer-Policy]
            Referrer-Policy: a ^ Referrer-Policy: b | Referrer-Policy: a ^ Referrer-Policy: b | pass [Referrer-Policy]
            ''                                 | Referrer-Policy: a ^ Referrer-Policy: b | n/a
            Content-Security-Policy: a         | Content-Security-Policy: a ^ Content-Security-Policy: b | WARNING proxy [Content-Security-Policy]
            Access-Control-Allow-Origin: *     | Access-Control-Allow-Origin: * ^ Access-Control-Allow-Origin: * | WARNING proxy [Access-Control-Allow-Origin]
            X-Frame-Options: DENY              | X-Frame-Options: DENY ^ X-Frame-Options: DENY | n/a
            Set-Cookie: a=1                    | Set-Cookie: a=1 ^ Set-Cookie: b=2      | n/a
            Vary: Origin                       | Vary: Origin ^ Vary: Accept-Encoding   | n/a
            """)
    void fields(String service, String shown, String verdict) {
        assertEquals(verdict, Vantages.verdict(RULE, Vantages.both(service, shown)));
    }
}
