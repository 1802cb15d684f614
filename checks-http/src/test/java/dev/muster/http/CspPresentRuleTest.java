package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Outcome;
import dev.muster.Severity;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CspPresentRuleTest {
    private final CspPresentRule rule = new CspPresentRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(CspPages.page("default-src 'self'"))
                .passing(CspPages.page(AnswerKind.API, new Field("Content-Security-Policy", "default-src 'none'")))
                .failing(CspPages.page())
                .failing(CspPages.page(AnswerKind.API))
                .notApplicable(CspPages.page(AnswerKind.STATIC))
                .notApplicable(CspPages.page(AnswerKind.OTHER))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            default-src 'self'                                  | pass    | 1 enforced
            DEFAULT-SRC 'self'                                  | pass    | 1 enforced
            upgrade-insecure-requests                           | pass    | 1 enforced
            frame-ancestors 'none'                              | pass    | 1 enforced
            sandbox                                             | pass    | 1 enforced
            default-src 'self', img-src *                       | pass    | 2 enforced
            default-src 'self' && img-src *                     | pass    | 2 enforced
            default-src 'self' && meta: img-src *               | pass    | 2 enforced
            default-src 'self', nonsense                        | pass    | 1 enforced
            default-src 'self' && report: img-src *             | pass    | 1 enforced; a report-only policy is tried beside
            meta: default-src 'self'                            | WARNING | the policy stands in a meta element alone
            nonsense && meta: default-src 'self'                | WARNING | the policy stands in a meta element alone
            meta: frame-ancestors 'none'                        | WARNING | there is a policy in a meta element alone, and no
            meta: report-uri /x; sandbox                        | WARNING | there is a policy in a meta element alone, and no
            ;                                                   | WARNING | Content-Security-Policy is sent, but holds no dir
            , ,                                                 | WARNING | Content-Security-Policy is sent, but holds no dir
            defualt-src 'self'                                  | WARNING | Content-Security-Policy is sent, but holds no dir
            "'self'"                                            | WARNING | Content-Security-Policy is sent, but holds no dir
            plugin-types application/pdf                        | WARNING | Content-Security-Policy is sent, but holds no dir
            block-all-mixed-content                             | WARNING | Content-Security-Policy is sent, but holds no dir
            report: default-src 'self'                          | WARNING | only Content-Security-Policy-Report-Only is sent:
            """)
    void judges_documents(String policies, String verdict, String start) {
        Outcome outcome = CspPresentRule.judge(CspPages.set(policies), CspPages.page());

        assertEquals(verdict, Said.word(outcome, rule.info().severity()));
        String text = CspPages.text(outcome);
        assertEquals(start, text.substring(0, Math.min(start.length(), text.length())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X-Content-Security-Policy | only X-Content-Security-Policy is sent, which browsers no longer read
            x-webkit-csp              | only X-WebKit-CSP is sent, which browsers no longer read
            Content-Security          | no Content-Security-Policy is sent
            """)
    void judges_other_fields(String name, String observed) {
        assertEquals(
                List.of(Outcome.failed(observed).expected("the header field Content-Security-Policy")),
                rule.judge(CspPages.page(AnswerKind.DOCUMENT, new Field(name, "default-src 'self'"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            content-security-policy      | ''                         | true
            CONTENT-SECURITY-POLICY      | ''                         | true
            content-\u017fecurity-policy | ''                         | false
            content-security-policy      | Content-Encoding: gzip     | false
            content-security-policy      | Content-Encoding: identity | true
            """)
    void only_an_element_that_can_be_read_and_is_named_in_ascii_holds_a_policy(
            String name, String coding, boolean holds) {
        String html = "<meta http-equiv=" + name + " content=\"default-src 'self'\">";
        PageFacts page = coding.isEmpty() ? Heads.html(html) : Heads.html(html, coding);

        assertEquals(holds, page.policies().has(CspPolicy.Place.META));
    }

    @Test
    void an_empty_field_is_no_policy() {
        assertEquals(
                "Content-Security-Policy is sent, but holds no directive that browsers know",
                ((Outcome.Failed) rule.judge(CspPages.page("")).get(0)).observed());
    }

    @Test
    void only_tells_of_api_answers() {
        Outcome absent = rule.judge(CspPages.page(AnswerKind.API)).get(0);

        assertEquals("INFO", Said.word(absent, Severity.ERROR));
        assertEquals(
                "no Content-Security-Policy is sent with this API answer | the header field Content-Security-Policy |"
                        + " send: Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
                CspPages.text(absent));
    }
}
