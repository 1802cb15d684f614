package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CspInsecureSourceRuleTest {
    private final CspInsecureSourceRule rule = new CspInsecureSourceRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(CspPages.page(CspPages.GOOD))
                .failing(CspPages.page("script-src http://cdn.shop.org"))
                .notApplicable(CspPages.page())
                .notApplicable(CspPages.plain("script-src http://cdn.shop.org"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            default-src 'self'                                                   | pass
            default-src *                                                        | pass
            default-src https:                                                   | pass
            connect-src wss://live.shop.org                                      | pass
            img-src cdn.shop.org:80                                              | pass
            img-src http                                                         | pass
            img-src http//cdn.shop.org                                           | pass
            img-src http://                                                      | pass
            img-src 'http:'                                                      | pass
            upgrade-insecure-requests; default-src 'self'                        | pass
            report-uri https://log.shop.org/; img-src *                          | pass
            report-uri /csp; img-src *                                           | pass
            script-src http://cdn.shop.org                                       | WARNING
            script-src HTTP://cdn.shop.org                                       | WARNING
            script-src http://*.shop.org                                         | WARNING
            script-src http:                                                     | WARNING
            script-src http://*                                                  | WARNING
            default-src http:                                                    | WARNING
            default-src ftp:                                                     | WARNING
            img-src http:                                                        | WARNING
            img-src http://cdn.shop.org/a/                                       | WARNING
            media-src http://cdn.shop.org:8080                                   | WARNING
            connect-src ws://live.shop.org                                       | WARNING
            connect-src ws:                                                      | WARNING
            connect-src ftp://files.shop.org                                     | WARNING
            frame-ancestors http://portal.shop.org                               | WARNING
            form-action http://shop.org                                          | WARNING
            base-uri http://shop.org                                             | WARNING
            report-uri http://log.shop.org/; img-src *                           | WARNING
            report-uri HTTP://log.shop.org/; img-src *                           | WARNING
            meta: img-src http:                                                  | WARNING
            img-src http:; upgrade-insecure-requests                             | INFO
            img-src http:, upgrade-insecure-requests                             | INFO
            img-src http: && meta: upgrade-insecure-requests                     | INFO
            report-uri http://log.shop.org/; upgrade-insecure-requests           | INFO
            img-src http: && report: upgrade-insecure-requests                   | WARNING
            # in force or not
            script-src http: 'strict-dynamic' 'nonce-abcdefgh'                   | pass
            script-src-elem http://cdn.org 'strict-dynamic' 'nonce-abcdefgh'     | pass
            default-src http: 'strict-dynamic' 'nonce-abcdefgh'                  | WARNING
            img-src http:, img-src https:                                        | pass
            img-src http:, default-src 'self'                                    | pass
            img-src http:, default-src *                                         | WARNING
            img-src http:, img-src http://cdn.org                                | WARNING
            img-src http://a.org, img-src http://b.org                           | pass
            img-src http://*.a.org, img-src http://*.a.org                       | WARNING
            img-src http:, script-src 'self'                                     | WARNING
            img-src http:; img-src https:                                        | WARNING
            img-src https:; img-src http:                                        | pass
            report: img-src http:                                                | n/a
            """)
    void judges_what_is_in_force(String policies, String verdict) {
        assertEquals(verdict, CspPages.verdict(rule, policies));
    }

    @Test
    void names_directive_and_source() {
        assertEquals(
                "img-src has \"http:\"; report-uri has \"http://log.shop.org/\"; upgrade-insecure-requests is set"
                        + " | https sources only | ",
                CspPages.text(CspPages.judge(
                        rule, "img-src http:; upgrade-insecure-requests; report-uri http://log.shop.org/")));
    }
}
