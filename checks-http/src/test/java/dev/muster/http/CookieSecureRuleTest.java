package dev.muster.http;

import static dev.muster.http.HeadSamples.HSTS;
import static dev.muster.http.HeadSamples.page;
import static dev.muster.http.HeadSamples.pageAt;
import static dev.muster.http.HeadSamples.redirect;
import static dev.muster.http.HeadSamples.verdict;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CookieSecureRuleTest {
    private final CookieSecureRule rule = new CookieSecureRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(page("Set-Cookie: sid=1; Secure"))
                .failing(page("Set-Cookie: sid=1"))
                .failing(page("Set-Cookie: sid=1", "Set-Cookie: sid=2; Secure"))
                .notApplicable(page())
                .notApplicable(page("Set-Cookie: sid=; Max-Age=0"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    sid=1; Secure                                     | pass
                    sid=1; secure                                     | pass
                    sid=1; SECURE=                                    | pass
                    sid=1; Secure=false                               | pass
                    sid=1;Secure;HttpOnly                             | pass
                    lang=de; Secure                                   | pass
                    csrf=1; Secure                                    | pass
                    __Host-sid=1; Path=/; Secure                      | pass
                    1; Secure                                         | pass
                    a=1, b=2; Secure                                  | pass
                    sid=1                                             | ERROR
                    sid=                                              | ERROR
                    sid=1; HttpOnly                                   | ERROR
                    sid=1; HttpOnly, Secure                           | ERROR
                    sid=1 Secure                                      | ERROR
                    sid=1, Secure                                     | ERROR
                    sid=Secure                                        | ERROR
                    sid=1; "Secure"                                   | ERROR
                    sid=1; Secured                                    | ERROR
                    sid=1; x=Secure                                   | ERROR
                    sid=1; Secure<a0>                                 | ERROR
                    sid=1; SameSite=None                              | ERROR
                    __Host-sid=1; Path=/                              | ERROR
                    sid="; Secure"                                    | ERROR
                    lang=de                                           | WARNING
                    csrf=1                                            | WARNING
                    XSRF-TOKEN=1                                      | WARNING
                    1                                                 | WARNING
                    =1                                                | WARNING
                    __Secure-lang=de                                  | WARNING
                    lang=de; SameSite=None                            | WARNING
                    lang=de; Partitioned                              | WARNING
                    sid=1; Max-Age=60                                 | ERROR
                    sid=1; Max-Age=x                                  | ERROR
                    sid=1; Expires=0                                  | ERROR
                    sid=1; Max-Age=0                                  | n/a
                    sid=1; Max-Age=-1                                 | n/a
                    sid=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT      | n/a
                    sid=1; Expires=Thu, 01-Jan-1970 00:00:10 GMT      | n/a
                    sid=<00>                                          | n/a
                    sid=1; Domain=other.org                           | n/a
                    =                                                 | n/a
                    ``                                                | n/a
                    """)
    void judges_each_cookie(String cookie, String verdict) {
        assertEquals(verdict, verdict(rule, page("Set-Cookie: " + cookie)));
    }

    @ParameterizedTest
    @CsvSource({
        "max-age=31536000, WARNING",
        "max-age=63072000; includeSubDomains, WARNING",
        "max-age=31535999, ERROR",
        "max-age=0, ERROR",
        "max-age=x, ERROR",
        "'', ERROR"
    })
    void weighs_a_session_less_where_hsts_passes(String hsts, String verdict) {
        assertEquals(verdict, verdict(rule, page("Strict-Transport-Security: " + hsts, "Set-Cookie: sid=1")));
    }

    @Test
    void weighs_it_fully_where_hsts_was_sent_over_plain_http() {
        assertEquals("ERROR", verdict(rule, pageAt("http://www.example.com/", HSTS, "Set-Cookie: sid=1")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sid=1                       | a session cookie without Secure: browsers send it over plain http
                    lang=1                      | has no Secure: browsers send it over plain http
                    __Host-sid=1                | a session cookie without Secure: browsers drop it, for its name
                    sid=1; SameSite=none        | a session cookie without Secure: browsers drop it, for SameSite
                    lang=1; Partitioned         | has no Secure: browsers drop it, for Partitioned
                    """)
    void tells_what_follows(String cookie, String observed) {
        String told = Said.text(rule.judge(page("Set-Cookie: " + cookie)).get(0));
        assertTrue(told.startsWith(observed), told);
    }

    @Test
    void tells_that_hsts_does_not_suffice() {
        String told = Said.text(rule.judge(page(HSTS, "Set-Cookie: sid=1")).get(0));
        assertTrue(told.contains("HSTS alone"), told);
    }

    @Test
    void names_each_cookie() {
        List<String> subjects =
                rule.judge(page("Set-Cookie: sid=1; Secure", "Set-Cookie: lang=de", "Set-Cookie: x")).stream()
                        .map(Outcome::subject)
                        .toList();
        assertEquals(List.of("sid", "lang", "(no name)"), subjects);
    }

    @Test
    void sees_the_cookies_of_redirects() {
        PageFacts facts = pageAt(
                "https://www.example.com/login",
                Expectations.standard(),
                Fields.none(),
                List.of(redirect("https://www.example.com/", "Set-Cookie: sid=1")),
                "Set-Cookie: sid=2; Secure");
        assertEquals("ERROR pass", verdict(rule, facts));
    }

    @ParameterizedTest
    @CsvSource({
        "'Sat, 21 Nov 2026 00:00:00 GMT', 'Fri, 20 Nov 2026 00:00:00 GMT', n/a",
        "'Sat, 21 Nov 2026 00:00:00 GMT', 'Sat, 21 Nov 2026 00:00:00 GMT', n/a",
        "'Sat, 21 Nov 2026 00:00:00 GMT', 'Sun, 22 Nov 2026 00:00:00 GMT', ERROR",
        "'yesterday', 'Fri, 20 Nov 2026 00:00:00 GMT', ERROR",
        "'Thu, 01 Jan 1970 00:00:00 GMT', 'Thu, 01 Jan 1981 00:00:00 GMT', n/a"
    })
    void takes_the_answer_s_own_date_for_now(String date, String expires, String verdict) {
        assertEquals(verdict, verdict(rule, page("Date: " + date, "Set-Cookie: sid=1; Expires=" + expires)));
    }
}
