package dev.muster.http;

import static dev.muster.http.HeadSamples.page;
import static dev.muster.http.HeadSamples.verdict;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CookieSameSiteRuleTest {
    private final CookieSameSiteRule rule = new CookieSameSiteRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(page("Set-Cookie: sid=1; SameSite=Lax", "Set-Cookie: lang=de; SameSite=None; Secure"))
                .failing(page("Set-Cookie: sid=1"))
                .notApplicable(page())
                .notApplicable(page("Set-Cookie: lang=de; SameSite=None"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    sid=1; SameSite=Lax                           | pass    | SameSite is lax
                    sid=1; SameSite=Strict                        | pass    | SameSite is strict
                    sid=1; samesite=LAX                           | pass    | SameSite is lax
                    sid=1; SameSite = Lax                         | pass    | SameSite is lax
                    sid=1;SameSite=Lax;Secure                     | pass    | SameSite is lax
                    csrf=1; SameSite=Strict                       | pass    | SameSite is strict
                    lang=1; SameSite=None; Secure                 | pass    | SameSite is none, and Secure
                    lang=1; Secure; SameSite=NONE                 | pass    | SameSite is none, and Secure
                    csrf=1; Secure; SameSite=None                 | pass    | SameSite is none, and Secure
                    sid=1; SameSite=Lax; SameSite=lax             | pass    | SameSite is lax
                    sid=1                                         | WARNING | has no SameSite
                    lang=1; Secure                                | WARNING | has no SameSite
                    lang=1; Same-Site=Lax                         | WARNING | has no SameSite
                    lang=1; SameSite: Lax                         | WARNING | has no SameSite
                    lang=1; Lax                                   | WARNING | has no SameSite
                    lang=1, SameSite=Lax                          | WARNING | has no SameSite
                    csrf=1                                        | WARNING | a token against forged
                    XSRF-TOKEN=1; Secure                          | WARNING | a token against forged
                    sid=1; SameSite=None; Secure                  | WARNING | a session cookie with SameSite=None
                    sid=1; SameSite                               | WARNING | SameSite is empty
                    sid=1; SameSite=                              | WARNING | SameSite is empty
                    sid=1; SameSite= ;                            | WARNING | SameSite is empty
                    sid=1; SameSite=true                          | WARNING | SameSite is "true"
                    sid=1; SameSite=Laxx                          | WARNING | SameSite is "laxx"
                    sid=1; SameSite="Lax"                         | WARNING | SameSite is "..."
                    sid=1; SameSite=Lax,Strict                    | WARNING | SameSite is "lax..."
                    sid=1; SameSite=Lax, b=CANARY7f3a9b           | WARNING | SameSite is "lax..."
                    sid=1; SameSite=Lax<a0>                       | WARNING | SameSite is "lax..."
                    sid=1; SameSite=Lax; SameSite=Strict          | WARNING | SameSite is given 2 times
                    sid=1; SameSite=Strict; SameSite=             | WARNING | SameSite is given 2 times
                    lang=1; SameSite=Lax; SameSite=None           | WARNING | SameSite is given 2 times
                    sid=1; SameSite=a; SameSite=b; SameSite=c     | WARNING | SameSite is given 3 times
                    lang=1; SameSite=None                         | n/a     | needs http.cookie.secure
                    sid=1; SameSite=None                          | n/a     | needs http.cookie.secure
                    sid=1; SameSite=bad; Max-Age=0                | n/a     | the answer sets no cookie
                    sid=1; Domain=other.org                       | n/a     | browsers drop it
                    """)
    void judges_each_cookie(String cookie, String verdict, String told) {
        PageFacts facts = page("Set-Cookie: " + cookie);
        assertEquals(verdict, verdict(rule, facts));
        String text = Said.text(rule.judge(facts).get(0));
        assertTrue(text.startsWith(told), text);
    }
}
