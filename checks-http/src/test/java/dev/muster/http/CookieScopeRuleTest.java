package dev.muster.http;

import static dev.muster.http.HeadSamples.page;
import static dev.muster.http.HeadSamples.pageAt;
import static dev.muster.http.HeadSamples.redirect;
import static dev.muster.http.HeadSamples.verdict;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CookieScopeRuleTest {
    private final CookieScopeRule rule = new CookieScopeRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(page("Set-Cookie: sid=1", "Set-Cookie: lang=de; Max-Age=31536000"))
                .failing(page("Set-Cookie: sid=1; Domain=com"))
                .failing(page("Set-Cookie: a=1; Path=/", "Set-Cookie: a=2; Path=/x"))
                .notApplicable(page())
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    sid=1                                                 | pass    | goes to the host alone, and ends with
                    sid=1; Path=/x; Secure                                | pass    | goes to the host alone, and ends with
                    sid=1; Domain=                                        | pass    | goes to the host alone, and ends with
                    sid=1; Domain=www.example.com                         | pass    | goes to the host alone, and ends with
                    sid=1; Domain=.WWW.example.com                        | pass    | goes to the host alone, and ends with
                    sid=1; Domain=com; Domain=                            | pass    | goes to the host alone, and ends with
                    sid=1; Max-Age=2592000                                | pass    | goes to the host alone, and ends in 2592000 s
                    lang=1; Max-Age=31536000                              | pass    | goes to the host alone, and ends in 31536000 s
                    sid=1; Max-Age=60; Expires=Fri, 31 Dec 9999 23:59:59  | pass    | goes to the host alone, and ends in 60 s
                    sid=1; Expires=never                                  | pass    | goes to the host alone, and ends with
                    sid=1; Expires=Fri, 02 Jan 2026 00:00:00 GMT          | pass    | goes to the host alone, and ends in 86400 s
                    sid=1; Path=/a,b                                      | pass    | goes to the host alone
                    sid=1; Domain=example.com                             | INFO    | Domain is above the host: every host of example.com gets
                    sid=1; Domain=.Example.com                            | INFO    | Domain is above the host: every host of example.com gets
                    sid=1; Max-Age=2592001                                | INFO    | a session cookie that lasts 30 days
                    sid=1; Max-Age=99999999999999999                      | INFO    | a session cookie that lasts 365000 days
                    sid=1; Expires=Fri, 31 Dec 2027 23:59:59 GMT          | INFO    | a session cookie that lasts 729 days
                    sid=1; Domain=example.com; Max-Age=31536000           | INFO    | Domain is above the host: every host of example.com gets the cookie; a session cookie that lasts
                    sid=1; Domain=com                                     | WARNING | browsers drop it: its Domain is all of
                    sid=1; Domain=.com                                    | WARNING | browsers drop it: its Domain is all of
                    sid=1; Domain=example.com; Domain=com                 | WARNING | browsers drop it: its Domain is all of
                    sid=1; Domain=other.org                               | WARNING | browsers drop it: its Domain does not hold
                    sid=1; Domain=ample.com                               | WARNING | browsers drop it: its Domain does not hold
                    sid=1; Domain=sub.www.example.com                     | WARNING | browsers drop it: its Domain does not hold
                    sid=1; Domain=www.example.com:443                     | WARNING | browsers drop it: its Domain does not hold
                    sid=1; Domain=https://www.example.com                 | WARNING | browsers drop it: its Domain does not hold
                    sid=1; Domain="www.example.com"                       | WARNING | browsers drop it: its Domain does not hold
                    sid=<00>                                              | WARNING | browsers drop it: it holds a control
                    sid=1; Secure<0d>                                     | WARNING | browsers drop it: it holds a control
                    s<7f>d=1                                              | WARNING | browsers drop it: it holds a control
                    =                                                     | WARNING | browsers drop it: it has neither
                    ``                                                    | WARNING | browsers drop it: it has neither
                    ; Secure                                              | WARNING | browsers drop it: it has neither
                    a=1; Path=/, sid=CANARY; Secure                       | WARNING | a comma joins it
                    a=1; HttpOnly, sid=CANARY                             | WARNING | a comma joins it
                    a=1; Expires=Fri, 31 Dec 2027 23:59:59 GMT, b=2       | WARNING | a comma joins it
                    a=1; Path=/, b=2; Domain=example.com                  | WARNING | a comma joins it
                    BIGipServerpool=1677787402.36895.0000                 | WARNING | the value is an inner address
                    BIGipServerpool=3221225994.20480.0000                 | WARNING | the value is an inner address
                    lb=1677787402.36895.0000                              | WARNING | the value is an inner address
                    lb=vi20010112000000000000000000000030.20480           | WARNING | the value is an inner address
                    lb=rd5o00000000000000000000ffffc0000201o80            | WARNING | the value is an inner address
                    lb=3221225994.20480.0001                              | pass    | goes to the host
                    lb=134744072.20480.0000                               | pass    | goes to the host
                    lb=1.2.0000                                           | pass    | goes to the host
                    lb=vi2001.20480                                       | pass    | goes to the host
                    lb=rd5o00ffffc0000201o80                              | pass    | goes to the host
                    BIGipServerpool=!yKb2f4d0z                            | pass    | goes to the host
                    sid=1; Domain=com; Max-Age=0                          | n/a     | the answer sets no cookie
                    """)
    void judges_each_cookie(String cookie, String verdict, String told) {
        PageFacts facts = page("Set-Cookie: " + cookie);
        assertEquals(verdict, verdict(rule, facts));
        String text = Said.text(rule.judge(facts).get(0));
        assertTrue(text.startsWith(told), text);
    }

    @ParameterizedTest
    @CsvSource({"4090, pass", "4093, pass", "4094, WARNING", "100000, WARNING"})
    void knows_that_browsers_take_4096_octets(int length, String verdict) {
        assertEquals(verdict, verdict(rule, page("Set-Cookie: sid=" + "x".repeat(length))));
    }

    @Test
    void tells_of_a_name_that_one_answer_sets_twice() {
        PageFacts facts = page("Set-Cookie: sid=1; Path=/", "Set-Cookie: sid=2; Path=/x", "Set-Cookie: lang=de");
        assertEquals("INFO pass", verdict(rule, facts));
        assertTrue(Said.text(rule.judge(facts).get(0)).startsWith("one answer sets this name more than once"));
    }

    @Test
    void does_not_count_a_deletion_or_another_answer() {
        assertEquals("pass", verdict(rule, page("Set-Cookie: sid=; Max-Age=0; Path=/old", "Set-Cookie: sid=1")));
        PageFacts renewed = pageAt(
                "https://www.example.com/",
                Expectations.standard(),
                Fields.none(),
                List.of(redirect("https://www.example.com/login", "Set-Cookie: sid=1")),
                "Set-Cookie: sid=2");
        assertEquals("pass", verdict(rule, renewed));
    }

    @Test
    void compares_with_the_host_that_sets_it() {
        PageFacts facts = pageAt(
                "https://www.example.com/",
                Expectations.standard(),
                Fields.none(),
                List.of(redirect("https://login.example.com/", "Set-Cookie: a=1; Domain=login.example.com")),
                "Set-Cookie: b=2; Domain=login.example.com");
        assertEquals("pass WARNING", verdict(rule, facts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://10.0.0.1/", "https://[::1]/", "https://under_score.example.com/", "mailto:a@b"})
    void judges_whatever_the_host_is(String uri) {
        assertEquals("pass", verdict(rule, pageAt(uri, "Set-Cookie: a=1")));
        assertEquals("WARNING", verdict(rule, pageAt(uri, "Set-Cookie: a=1; Domain=other.org")));
    }

    @Test
    void takes_an_ipv6_host_without_its_brackets() {
        assertEquals("pass", verdict(rule, pageAt("https://[::1]/", "Set-Cookie: a=1; Domain=::1")));
    }

    @Test
    void fixes_all_it_tells() {
        Outcome outcome = rule.judge(page("Set-Cookie: sid=1; Domain=example.com; Max-Age=31536000"))
                .get(0);
        assertEquals(
                "leave Domain out; leave Expires and Max-Age out, or have the session end within 30 days",
                assertInstanceOf(Outcome.Failed.class, outcome).fix());
    }
}
