package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlainCredentialsRuleTest {
    private static final PlainCredentialsRule RULE = new PlainCredentialsRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(plain(""))
                .failing(plain("Set-Cookie: JSESSIONID=1"))
                .failing(plain("Set-Cookie: theme=dark"))
                .notApplicable(Sites.site())
                .inconclusive(Sites.site(Sites.lost(Attempt.Purpose.PLAIN_HTTP, "", "timed out")))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                      | pass
            Location: https://api.shop.org/                         | pass
            Set-Cookie: sid=; Max-Age=0                             | pass
            Set-Cookie: sid=x; max-age=-1                           | pass
            Set-Cookie: sid=x; Expires=Thu, 01 Jan 1970 00:00:00 GMT | pass
            Set-Cookie: =x                                          | pass
            Set-Cookie: nothing                                     | pass
            Set-Cookie:                                             | pass
            Set-Cookie: theme=dark                                  | WARNING
            Set-Cookie: lang=de; Path=/                             | WARNING
            Set-Cookie: JSESSIONID=1                                | ERROR
            Set-Cookie: jsessionid=1; Secure                        | ERROR
            Set-Cookie: PHPSESSID=1                                 | ERROR
            Set-Cookie: XSRF-TOKEN=1                                | ERROR
            Set-Cookie: csrf=1                                      | ERROR
            Set-Cookie: my_jwt=1                                    | ERROR
            Set-Cookie: theme=dark ^ Set-Cookie: auth=1             | ERROR
            WWW-Authenticate: Basic realm="x"                       | ERROR
            www-authenticate: Digest realm="x"                      | ERROR
            Proxy-Authenticate: Basic                               | ERROR
            """)
    void heads(String fields, String verdict) {
        assertEquals(verdict, Sites.words(RULE, plain(fields)));
    }

    @Test
    void only_what_came_over_http_counts() {
        Exchange.Redirect plain =
                new Exchange.Redirect(URI.create("http://api.shop.org/"), 301, Sites.fields("Set-Cookie: sid=1"));
        assertEquals("ERROR", Sites.words(RULE, redirected(plain)));
        Exchange.Redirect clean = new Exchange.Redirect(URI.create("http://api.shop.org/"), 301, Fields.none());
        assertEquals("pass", Sites.words(RULE, redirected(clean)));
        Exchange.Redirect secure = new Exchange.Redirect(Sites.HOME, 301, Fields.none());
        assertEquals("unsure", Sites.words(RULE, redirected(secure)));
    }

    @ParameterizedTest
    @CsvSource({Attempt.REFUSED + ", pass", Attempt.UNTRUSTED + ", unsure", "timed out, unsure"})
    void problems(String problem, String verdict) {
        assertEquals(verdict, Sites.words(RULE, Sites.site(Sites.lost(Attempt.Purpose.PLAIN_HTTP, "", problem))));
    }

    @Test
    void the_value_of_a_cookie_is_not_told() {
        assertEquals(
                List.of("ERROR : an answer over plain http sets the cookie sid"),
                Sites.lines(RULE, plain("Set-Cookie: sid=geheim12")));
    }

    private static SiteFacts redirected(Exchange.Redirect first) {
        Exchange exchange = new Exchange(
                "GET",
                Sites.HOME,
                Fields.none(),
                200,
                Sites.fields("Set-Cookie: sid=1; Secure"),
                Body.empty(),
                Duration.ZERO,
                List.of(first));
        return Sites.site(Sites.attempt(Attempt.Purpose.PLAIN_HTTP, "", exchange));
    }

    private static SiteFacts plain(String fields) {
        Exchange exchange = Sites.answer("GET", URI.create("http://api.shop.org/"), "", 301, fields, Body.empty());
        return Sites.site(Sites.attempt(Attempt.Purpose.PLAIN_HTTP, "", exchange));
    }
}
