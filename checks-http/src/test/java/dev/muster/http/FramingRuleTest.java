package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.RuleContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FramingRuleTest {
    private static final FramingRule RULE = new FramingRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(Heads.document("X-Frame-Options: DENY"))
                .failing(Heads.document())
                .notApplicable(Heads.api())
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            DENY                         | pass
            deny                         | pass
            Deny                         | pass
            `  DENY\t`                   | pass
            ,DENY,                       | pass
            SAMEORIGIN                   | WARNING
            sameorigin                   | WARNING
            ``                           | WARNING
            ,                            | WARNING
            ALLOWALL                     | WARNING
            ALLOW-FROM https://shop.org  | WARNING
            ALLOW-FROM                   | WARNING
            "DENY"                       | WARNING
            'DENY'                       | WARNING
            DENY;                        | WARNING
            DENY SAMEORIGIN              | WARNING
            DENY, DENY                   | WARNING
            DENY, deny                   | WARNING
            SAMEORIGIN,SAMEORIGIN        | WARNING
            DENY, SAMEORIGIN             | WARNING
            ,SAMEORIGIN,,DENY,           | WARNING
            SAMEORIGIN, nonsense         | WARNING
            X-Frame-Options: DENY        | WARNING
            none                         | WARNING
            `\013DENY`                  | WARNING
            `\014DENY`                  | WARNING
            DÉNY                         | WARNING
            """)
    void options(String value, String verdict) {
        assertEquals(verdict, Heads.verdict(RULE, Heads.document("X-Frame-Options: " + value)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            frame-ancestors 'none'                              | pass
            frame-ancestors 'self'                              | pass
            frame-ancestors                                     | pass
            FRAME-ANCESTORS 'NONE'                              | pass
            frame-ancestors https://partner.org                 | pass
            frame-ancestors 'self' https://*.partner.org        | pass
            frame-ancestors partner.org:8443/path               | pass
            default-src *; frame-ancestors 'none'               | pass
            ;; frame-ancestors\t'none' ;                        | pass
            default-src 'self',frame-ancestors 'none'           | pass
            frame-ancestors *, frame-ancestors 'none'           | pass
            frame-ancestors 'none', frame-ancestors *           | pass
            frame-ancestors 'none'; frame-ancestors *           | pass
            frame-ancestors *; frame-ancestors 'none'           | WARNING
            frame-ancestors *                                   | WARNING
            frame-ancestors 'self' *                            | WARNING
            frame-ancestors https:                              | WARNING
            frame-ancestors http:                               | WARNING
            frame-ancestors HTTPS:                              | WARNING
            frame-ancestors 'self' data:                        | WARNING
            frame-ancestors https://*                           | WARNING
            frame-ancestors *:443                               | WARNING
            frame-ancestors *:*                                 | WARNING
            frame-ancestors https://*:443                       | WARNING
            frame-ancestors https://*/                          | WARNING
            frame-ancestors *, frame-ancestors https:           | WARNING
            default-src 'none'                                  | WARNING
            frame-ancestor 'none'                               | WARNING
            frame-ancestors: 'none'                             | WARNING
            frame-ancestors 'none' é                            | WARNING
            frame-ancestors 'none'; img-src é                   | pass
            frame-src 'none'                                    | WARNING
            ``                                                  | WARNING
            """)
    void policies(String policy, String verdict) {
        assertEquals(verdict, Heads.verdict(RULE, Heads.document("Content-Security-Policy: " + policy)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DENY",
                "SAMEORIGIN",
                "ALLOW-FROM https://a.org",
                "DENY, SAMEORIGIN",
                "DENY, DENY",
                "nonsense",
                ""
            })
    void a_policy_makes_browsers_ignore_the_options(String options) {
        assertEquals(
                "pass",
                Heads.verdict(
                        RULE,
                        Heads.document(
                                "X-Frame-Options: " + options, "Content-Security-Policy: frame-ancestors 'self'")));
        assertEquals(
                "WARNING",
                Heads.verdict(
                        RULE,
                        Heads.document("X-Frame-Options: " + options, "Content-Security-Policy: frame-ancestors *")));
    }

    @Test
    void of_several_policies_the_tightest_counts() {
        assertEquals(
                "pass",
                Heads.verdict(
                        RULE,
                        Heads.document(
                                "Content-Security-Policy: frame-ancestors *",
                                "content-security-policy: frame-ancestors 'none'")));
    }

    @Test
    void a_meta_element_does_nothing() {
        String options = "<meta http-equiv=\"X-Frame-Options\" content=\"DENY\">";
        String policy = "<META HTTP-EQUIV=content-security-policy CONTENT=\"frame-ancestors 'none'\">";

        assertTrue(Heads.observed(RULE, Heads.html(options)).contains("meta element only"));
        assertTrue(Heads.observed(RULE, Heads.html(policy)).contains("meta element only"));
        assertTrue(Heads.observed(RULE, Heads.html("<meta http-equiv=x-frame-options>"))
                .contains("neither"));
        assertTrue(Heads.observed(RULE, Heads.html("<meta name=x><p http-equiv=x-frame-options content=DENY>"))
                .contains("neither"));
        assertTrue(Heads.observed(RULE, Heads.html("<meta http-equiv=content-security-policy content=\"img-src *\">"))
                .contains("neither"));
        assertEquals("pass", Heads.verdict(RULE, Heads.html(options, "X-Frame-Options: DENY")));
    }

    @Test
    void options_in_meta_beside_a_policy_warn() {
        String options = "<meta http-equiv=\"X-Frame-Options\" content=\"DENY\">";
        String policy = "Content-Security-Policy: frame-ancestors 'none'";

        assertEquals("WARNING", Heads.verdict(RULE, Heads.html(options, policy)));
        assertEquals("pass", Heads.verdict(RULE, Heads.html(options, policy, "X-Frame-Options: DENY")));
        assertEquals("pass", Heads.verdict(RULE, Heads.html("<!--" + options + "-->", policy)));
        assertEquals("pass", Heads.verdict(RULE, Heads.html(options, policy, "Content-Encoding: gzip")));
    }

    @Test
    void a_report_only_policy_does_nothing() {
        assertTrue(Heads.observed(RULE, Heads.document("Content-Security-Policy-Report-Only: frame-ancestors 'none'"))
                .contains("report-only"));
    }

    @Test
    void says_what_was_sent_and_no_more_than_an_excerpt() {
        assertEquals(
                "X-Frame-Options is \"allow-from https://a.org\", which browsers ignore",
                Heads.observed(RULE, Heads.document("X-Frame-Options: ALLOW-FROM https://a.org")));
        assertTrue(Heads.observed(RULE, Heads.document("X-Frame-Options: " + "x".repeat(100_000)))
                        .length()
                < 200);
        assertTrue(Heads.observed(
                                RULE, Heads.document("Content-Security-Policy: frame-ancestors * " + "x".repeat(9_999)))
                        .length()
                < 200);
    }
}
