package dev.muster.http;

import static dev.muster.http.HeadSamples.page;
import static dev.muster.http.HeadSamples.pageAt;
import static dev.muster.http.HeadSamples.verdict;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CookiePrefixRuleTest {
    private final CookiePrefixRule rule = new CookiePrefixRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(page("Set-Cookie: __Host-sid=1; Secure; Path=/"))
                .failing(page("Set-Cookie: __Host-sid=1; Secure"))
                .notApplicable(page())
                .notApplicable(page("Set-Cookie: lang=de"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    __Secure-a=1; Secure                                        | pass    | keeps what __Secure-
                    __Secure-a=1; Secure; Path=/x; Domain=example.com           | pass    | keeps what __Secure-
                    __Secure-sid=1; secure                                      | pass    | keeps what __Secure-
                    __Secure-=1; Secure                                         | pass    | keeps what __Secure-
                    __Host-a=1; Secure; Path=/                                  | pass    | keeps what __Host-
                    __Host-a=1; path=/; SECURE; HttpOnly                        | pass    | keeps what __Host-
                    __Host-a=1; Secure; Path=/x; Path=/                         | pass    | keeps what __Host-
                    __Host-a=1; Secure; Path=/; Domain=                         | pass    | keeps what __Host-
                    __Host-a=1; Secure; Path=/; Domain=example.com; Domain=     | pass    | keeps what __Host-
                    __Http-a=1; Secure; HttpOnly                                | pass    | keeps what __Http-
                    __Host-Http-a=1; Secure; HttpOnly; Path=/                   | pass    | keeps what __Host-Http-
                    __Host-a=1; Secure                                          | WARNING | the prefix demands Path=/:
                    __Host-a=1; Secure; Path=                                   | WARNING | the prefix demands Path=/:
                    __Host-a=1; Secure; Path=/app                               | WARNING | the prefix demands Path=/:
                    __Host-a=1; Secure; Path=//                                 | WARNING | the prefix demands Path=/:
                    __Host-a=1; Secure; Path="/"                                | WARNING | the prefix demands Path=/:
                    __Host-a=1; Secure; Path=/; Path=/app                       | WARNING | the prefix demands Path=/:
                    __Host-a=1; Secure; Path=/; Domain=www.example.com          | WARNING | the prefix forbids Domain:
                    __Host-a=1; Secure; Path=/; Domain=; Domain=example.com     | WARNING | the prefix forbids Domain:
                    __Host-a=1; Secure; Domain=example.com                      | WARNING | the prefix demands Path=/, and forbids Domain:
                    __Host-a=1                                                  | WARNING | the prefix demands Path=/:
                    __Http-a=1; Secure                                          | WARNING | the prefix demands HttpOnly:
                    __Host-Http-a=1; Secure; Path=/                             | WARNING | the prefix demands HttpOnly:
                    __Host-Http-a=1; Secure; HttpOnly                           | WARNING | the prefix demands Path=/:
                    __HOST-a=1; Secure; Path=/                                  | WARNING | the prefix is spelled
                    __host-a=1; Secure; Path=/                                  | WARNING | the prefix is spelled
                    __secure-a=1; Secure                                        | WARNING | the prefix is spelled
                    __SeCuRe-a=1                                                | WARNING | the prefix is spelled
                    __host-a=1                                                  | WARNING | the prefix is spelled in another case, which not every browser holds to it, and demands Path=/:
                    __Host-CANARY; Secure; Path=/                               | WARNING | has no name
                    =__Secure-CANARY; Secure                                    | WARNING | has no name
                    =__hOST-a=CANARY; Secure; Path=/                            | WARNING | has no name
                    sid=1                                                       | INFO    | a session cookie without a prefix
                    _Host-sid=1; Secure; Path=/                                 | INFO    | a session cookie without a prefix
                    __Hostsid=1; Secure; Path=/                                 | INFO    | a session cookie without a prefix
                    x__Host-sid=1                                               | INFO    | a session cookie without a prefix
                    __Secure-a=1                                                | n/a     | needs http.cookie.secure
                    __Host-a=1; Path=/                                          | n/a     | needs http.cookie.secure
                    __Http-a=1; HttpOnly                                        | n/a     | needs http.cookie.secure
                    lang=de                                                     | n/a     | its name has no prefix
                    csrf=1                                                      | n/a     | its name has no prefix
                    1; Secure                                                   | n/a     | its name has no prefix
                    __Host-a=; Max-Age=0                                        | n/a     | the answer sets no cookie
                    __Host-a=<01>                                               | n/a     | browsers drop it: see
                    """)
    void judges_each_cookie(String cookie, String verdict, String told) {
        PageFacts facts = page("Set-Cookie: " + cookie);
        assertEquals(verdict, verdict(rule, facts));
        String text = Said.text(rule.judge(facts).get(0));
        assertTrue(text.startsWith(told), text);
    }

    @Test
    void asks_for_no_prefix_over_plain_http() {
        assertEquals("n/a", verdict(rule, pageAt("http://www.example.com/", "Set-Cookie: sid=1")));
    }
}
