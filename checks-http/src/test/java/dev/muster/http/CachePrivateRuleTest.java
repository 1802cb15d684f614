package dev.muster.http;

import static dev.muster.http.HeadSamples.declared;
import static dev.muster.http.HeadSamples.fields;
import static dev.muster.http.HeadSamples.page;
import static dev.muster.http.HeadSamples.pageAt;
import static dev.muster.http.HeadSamples.verdict;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CachePrivateRuleTest {
    private static final String SESSION = "Set-Cookie: sid=1";

    private final CachePrivateRule rule = new CachePrivateRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(page(SESSION, "Cache-Control: no-store"))
                .failing(page(SESSION, "Cache-Control: public, max-age=60"))
                .failing(page(SESSION))
                .notApplicable(page("Cache-Control: public"))
                .notApplicable(page("Set-Cookie: lang=de", "Cache-Control: public"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    no-store                                      | pass    | is not stored
                    NO-STORE                                      | pass    | is not stored
                    no-store, max-age=0                           | pass    | is not stored
                    public, no-store                              | pass    | is not stored
                    `max-age=60 , no-store`                       | pass    | is not stored
                    private, no-cache                             | pass    | is private, and
                    no-cache, private                             | pass    | is private, and
                    Private, No-Cache, max-age=60                 | pass    | is private, and
                    private, max-age=0, must-revalidate           | pass    | is private, and
                    private=, no-cache                            | pass    | is private, and
                    private                                       | WARNING | is private, yet
                    private, max-age=60                           | WARNING | is private, yet
                    private, max-age=0                            | WARNING | is private, yet
                    private, max-age=60, must-revalidate          | WARNING | is private, yet
                    private, must-revalidate                      | WARNING | is private, yet
                    private, no-cache="set-cookie"                | WARNING | is private, yet
                    private, public                               | WARNING | is called private
                    private, s-maxage=60                          | WARNING | is called private
                    public                                        | WARNING | shared caches: public
                    public, max-age=60                            | WARNING | shared caches: public
                    public, private="set-cookie"                  | WARNING | shared caches: public
                    max-age=60                                    | WARNING | shared caches: max-age
                    max-age="60"                                  | WARNING | shared caches: max-age
                    MAX-AGE=60                                    | WARNING | shared caches: max-age
                    s-maxage=60                                   | WARNING | shared caches: s-maxage
                    s-maxage=60, max-age=0                        | WARNING | shared caches: s-maxage
                    private="set-cookie", max-age=60              | WARNING | shared caches: max-age
                    private="a, no-store", max-age=60             | WARNING | shared caches: max-age
                    x="\\", no-store, y"                          | WARNING | may be stored: Cache-Control is neither
                    x="no-store                                   | WARNING | may be stored: Cache-Control is neither
                    no-cache                                      | WARNING | may be stored: Cache-Control is neither
                    max-age=0                                     | WARNING | may be stored: Cache-Control is neither
                    max-age=-1                                    | WARNING | may be stored: Cache-Control is neither
                    max-age=soon                                  | WARNING | may be stored: Cache-Control is neither
                    max-age                                       | WARNING | may be stored: Cache-Control is neither
                    max-age=0, max-age=60                         | WARNING | may be stored: Cache-Control is neither
                    must-revalidate                               | WARNING | may be stored: Cache-Control is neither
                    nostore                                       | WARNING | may be stored: Cache-Control is neither
                    no-store;private                              | WARNING | may be stored: Cache-Control is neither
                    ``                                            | WARNING | has no Cache-Control
                    `, ,`                                         | WARNING | has no Cache-Control
                    =1                                            | WARNING | has no Cache-Control
                    """)
    void judges_an_answer_with_a_session(String value, String verdict, String told) {
        PageFacts facts = page(SESSION, "Cache-Control: " + value);
        assertEquals(verdict, verdict(rule, facts));
        String text = Said.text(rule.judge(facts).get(0));
        assertTrue(text.contains(told), text);
    }

    @Test
    void reads_several_fields_as_one() {
        assertEquals("pass", verdict(rule, page(SESSION, "Cache-Control: private", "cache-control: no-cache")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Fri, 31 Dec 2027 00:00:00 GMT  | must-revalidate | shared caches: Expires
                    Fri, 31 Dec 2027 00:00:00 GMT  | max-age=0       | may be stored: Cache-Control
                    Thu, 01 Jan 1970 00:00:00 GMT  | must-revalidate | may be stored: Cache-Control
                    0                              | must-revalidate | may be stored: Cache-Control
                    """)
    void heeds_expires_where_no_max_age_overrides_it(String expires, String control, String told) {
        PageFacts facts = page(SESSION, "Expires: " + expires, "Cache-Control: " + control);
        String text = Said.text(rule.judge(facts).get(0));
        assertTrue(text.contains(told), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Authorization: Bearer x | max-age=60                   | the browser: max-age
                    Authorization: Bearer x | max-age=60, public           | shared caches: public
                    Authorization: Bearer x | max-age=60, s-maxage=60      | shared caches: s-maxage
                    Authorization: Bearer x | max-age=60, must-revalidate  | shared caches: max-age
                    Cookie: sid=1           | max-age=60                   | shared caches: max-age
                    """)
    void judges_the_answer_to_a_request_with_credentials(String sent, String control, String told) {
        PageFacts facts = pageAt(
                "https://www.example.com/",
                Expectations.standard(),
                fields(sent),
                List.of(),
                "Cache-Control: " + control);
        assertEquals("WARNING", verdict(rule, facts));
        String text = Said.text(rule.judge(facts).get(0));
        assertTrue(text.contains(told), text);
    }

    @Test
    void judges_what_is_declared_private() {
        assertEquals("WARNING", verdict(rule, declared(Expectations.Audience.PRIVATE, "Cache-Control: max-age=60")));
        assertEquals("pass", verdict(rule, declared(Expectations.Audience.PRIVATE, "Cache-Control: no-store")));
        assertEquals("n/a", verdict(rule, declared(Expectations.Audience.PUBLIC, "Cache-Control: max-age=60")));
    }

    @Test
    void takes_a_deletion_for_no_session() {
        assertEquals("n/a", verdict(rule, page(SESSION + "; Max-Age=0", "Cache-Control: public")));
    }
}
