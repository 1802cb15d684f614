package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ErrorHeadersRuleTest {
    private static final ErrorHeadersRule RULE = new ErrorHeadersRule();
    private static final String ALL = "X-Content-Type-Options: nosniff ^ Strict-Transport-Security: max-age=31536000"
            + " ^ X-Frame-Options: DENY ^ Content-Security-Policy: default-src 'self'; frame-ancestors 'none'"
            + " ^ Cache-Control: no-store";
    private static final String URL = "https://api.shop.org/muster-k7d9%3Cmuster-k7d9%3E";

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(error(ALL, 404, "Content-Type: text/html ^" + ALL, ""))
                .failing(error(ALL, 404, "Content-Type: text/html", ""))
                .notApplicable(Sites.site())
                .inconclusive(Sites.site(Sites.lost(Attempt.Purpose.ERROR, "unknown-path", "reset")))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                      | ''                                        | pass
            ''                                      | X-Frame-Options: DENY                     | pass
            X-Content-Type-Options: nosniff         | x-content-type-options: nosniff           | pass
            X-Content-Type-Options: nosniff         | ''                                        | WARNING
            Strict-Transport-Security: max-age=1    | Strict-Transport-Security: max-age=1      | pass
            Strict-Transport-Security: max-age=1    | ''                                        | WARNING
            Content-Security-Policy: default-src x  | Content-Type: text/html                   | WARNING
            Content-Security-Policy: default-src x  | Content-Type: application/json            | pass
            Content-Security-Policy: default-src x  | ''                                        | pass
            X-Frame-Options: DENY                   | Content-Type: text/html                   | WARNING
            X-Frame-Options: DENY                   | Content-Type: text/html ^ X-Frame-Options: DENY | pass
            X-Frame-Options: DENY                   | Content-Type: text/html ^ Content-Security-Policy: Frame-Ancestors 'none' | pass
            X-Frame-Options: DENY                   | Content-Type: application/problem+json    | pass
            Content-Security-Policy: frame-ancestors 'self' | Content-Type: text/html ^ Content-Security-Policy: x | WARNING
            Cache-Control: no-store                 | ''                                        | WARNING
            Cache-Control: no-store                 | Cache-Control: private, No-Store          | pass
            Cache-Control: max-age=60               | ''                                        | pass
            ''                                      | Set-Cookie: a=b                           | WARNING
            """)
    void fields(String page, String error, String verdict) {
        assertEquals(verdict, Sites.words(RULE, error(page, 404, error, "")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Content-Type: text/html        | no <muster-k7d9>       | WARNING
            Content-Type: TEXT/HTML; a=b   | no <muster-k7d9>       | WARNING
            ''                             | no <muster-k7d9>       | WARNING
            Content-Type: text/html        | no &lt;muster-k7d9&gt; | pass
            Content-Type: text/html        | no %3Cmuster-k7d9%3E   | pass
            Content-Type: application/json | no <muster-k7d9>       | pass
            Content-Type: text/plain       | no <muster-k7d9>       | pass
            Content-Encoding: gzip         | packed                 | unsure
            Content-Encoding: gzip ^ Set-Cookie: a=b | packed       | WARNING
            """)
    void input_is_escaped(String fields, String body, String verdict) {
        assertEquals(verdict, Sites.words(RULE, error("", 404, fields, body)));
    }

    @ParameterizedTest
    @CsvSource({"503, unsure", "429, unsure", "500, pass", "200, pass"})
    void statuses(int status, String verdict) {
        assertEquals(verdict, Sites.words(RULE, error("", status, "", "")));
    }

    /** What is no error, such as a page that is sent whatever is accepted, has the cookies of the page. */
    @ParameterizedTest
    @CsvSource({"200, pass", "302, pass", "399, pass", "400, WARNING", "404, WARNING", "500, WARNING"})
    void cookies_of_errors(int status, String verdict) {
        assertEquals(verdict, Sites.words(RULE, error("", status, "Set-Cookie: a=b", "")));
    }

    /** Most errors are stored by no cache unless they ask for it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | ''                             | pass
            400 | Cache-Control: no-cache        | pass
            400 | Cache-Control: max-age=60      | WARNING
            400 | Cache-Control: S-MaxAge=60     | WARNING
            400 | Cache-Control: Public          | WARNING
            400 | Expires: tomorrow              | WARNING
            403 | ''                             | pass
            404 | ''                             | WARNING
            405 | ''                             | WARNING
            410 | ''                             | WARNING
            414 | ''                             | WARNING
            500 | ''                             | pass
            501 | ''                             | WARNING
            200 | ''                             | WARNING
            """)
    void stored_errors(int status, String error, String verdict) {
        assertEquals(verdict, Sites.words(RULE, error("Cache-Control: no-store", status, error, "")));
    }

    @ParameterizedTest
    @CsvSource({"https://shop.org/%3Ca%3E", "https://shop.org/a%3Eb%3Cc", "https://shop.org/%3Cmuster-k7d9", "urn:x"})
    void no_tag_is_no_input(URI uri) {
        Exchange exchange = Sites.answer("GET", uri, "", 404, "", Body.of("<a>b<c <muster-k7d9>"));

        assertEquals("pass", Sites.words(RULE, Sites.site(Sites.attempt(Attempt.Purpose.ERROR, "x", exchange))));
    }

    @Test
    void a_query_is_input_too_and_plain_http_needs_no_hsts() {
        URI query = URI.create("http://shop.org/x?q=%3Cmuster-k7d9%3E");
        PageFacts page = Sites.page(AnswerKind.DOCUMENT, Expectations.Audience.UNSTATED, Sites.answer(200, ALL, ""));
        Exchange raw = Sites.answer("GET", query, "", 400, ALL, Body.of("<muster-k7d9>"));
        Exchange plain = Sites.answer("GET", query, "", 400, ALL.replace("Strict", "X"), Body.empty());

        assertEquals("WARNING", Sites.words(RULE, Sites.site(Sites.attempt(Attempt.Purpose.ERROR, "x", raw))));
        assertEquals("pass", Sites.words(RULE, Sites.site(page, Sites.attempt(Attempt.Purpose.ERROR, "x", plain))));
    }

    @Test
    void all_that_is_missing_is_told() {
        assertEquals(
                List.of(
                        "WARNING unknown-path: the answer, 404, has no X-Content-Type-Options, Strict-Transport-Security,"
                                + " Content-Security-Policy, X-Frame-Options or frame-ancestors, Cache-Control: no-store, which"
                                + " the page has and sets a cookie"),
                Sites.lines(RULE, error(ALL, 404, "Content-Type: text/html ^ Set-Cookie: sid=geheim12", "")));
    }

    private static SiteFacts error(String page, int status, String fields, String body) {
        return Sites.site(
                Sites.page(AnswerKind.DOCUMENT, Expectations.Audience.UNSTATED, Sites.answer(200, page, "")),
                Sites.attempt(
                        Attempt.Purpose.ERROR,
                        "unknown-path",
                        Sites.answer("GET", URI.create(URL), "", status, fields, Body.of(body))));
    }
}
