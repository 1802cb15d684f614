package dev.muster.http;

import static dev.muster.http.HeadSamples.page;
import static dev.muster.http.HeadSamples.verdict;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CookieHttpOnlyRuleTest {
    private final CookieHttpOnlyRule rule = new CookieHttpOnlyRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(page("Set-Cookie: sid=1; HttpOnly", "Set-Cookie: lang=de; HttpOnly"))
                .failing(page("Set-Cookie: sid=1; Secure"))
                .notApplicable(page())
                .notApplicable(page("Set-Cookie: XSRF-TOKEN=1"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    sid=1; HttpOnly                       | pass
                    sid=1; httponly                       | pass
                    sid=1; HTTPONLY=false                 | pass
                    sid=1;HttpOnly                        | pass
                    lang=de; HttpOnly                     | pass
                    csrf=1; HttpOnly                      | pass
                    1; HttpOnly                           | pass
                    sid=1                                 | ERROR
                    sid=1; Secure                         | ERROR
                    sid=1; Http-Only                      | ERROR
                    sid=1; Http Only                      | ERROR
                    sid=1; HttpOnly, b=2                  | ERROR
                    sid=1 HttpOnly                        | ERROR
                    sid=1; 'HttpOnly'                     | ERROR
                    sid=HttpOnly                          | ERROR
                    jwt=1                                 | ERROR
                    remember_token=1; Path=HttpOnly       | ERROR
                    lang=de                               | INFO
                    sidebar=open                          | INFO
                    1                                     | INFO
                    csrf=1                                | n/a
                    XSRF-TOKEN=1; Secure                  | n/a
                    sid=1; Max-Age=0                      | n/a
                    sid=<0a>                              | n/a
                    sid=1; Domain=com                     | n/a
                    """)
    void judges_each_cookie(String cookie, String verdict) {
        assertEquals(verdict, verdict(rule, page("Set-Cookie: " + cookie)));
    }

    @Test
    void heeds_the_owner_s_words() {
        assertEquals(
                "ERROR INFO",
                verdict(rule, HeadSamples.named(Set.of("basket"), "Set-Cookie: basket=1", "Set-Cookie: sid=1")));
    }
}
