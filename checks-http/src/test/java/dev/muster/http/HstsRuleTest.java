package dev.muster.http;

import static dev.muster.http.HeadSamples.HSTS;
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

final class HstsRuleTest {
    private final HstsRule rule = new HstsRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(page(HSTS))
                .failing(page())
                .notApplicable(pageAt("http://www.example.com/", HSTS))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    max-age=31536000                          | pass    | max-age is 31536000 s
                    max-age="31536000"; includeSubDomains     | pass    | max-age is 31536000 s
                    preload; MAX-AGE=63072000                 | pass    | max-age is 63072000 s
                    max-age=99999999999999999999              | pass    | max-age is 999999999999 s
                    max-age=31535999                          | WARNING | max-age is 31535999 s
                    max-age=15552000                          | WARNING | max-age is 15552000 s
                    max-age=300                               | WARNING | max-age is 300 s
                    max-age=1                                 | WARNING | max-age is 1 s
                    max-age=0                                 | ERROR   | max-age is 0
                    max-age=00; includeSubDomains             | ERROR   | max-age is 0
                    max-age                                   | ERROR   | browsers ignore the field: its max-age
                    max-age=-31536000                         | ERROR   | browsers ignore the field: its max-age
                    max-age=31536000, max-age=31536000        | ERROR   | browsers ignore the field: no semicolon
                    max-age=31536000 includeSubDomains        | ERROR   | browsers ignore the field: no semicolon
                    "max-age=31536000"                        | ERROR   | browsers ignore the field: a directive
                    max-age=31536000; max-age=31536000        | ERROR   | browsers ignore the field: "max-age"
                    includeSubDomains                         | ERROR   | browsers ignore the field: it has no
                    ``                                        | ERROR   | browsers ignore the field: it has no
                    """)
    void judges_the_field(String field, String verdict, String told) {
        PageFacts facts = page("strict-transport-security: " + field);
        assertEquals(verdict, verdict(rule, facts));
        String text = Said.text(rule.judge(facts).get(0));
        assertTrue(text.startsWith(told), text);
    }

    @ParameterizedTest
    @CsvSource({
        "max-age=31536000, max-age=0, pass",
        "max-age=0, max-age=31536000, ERROR",
        "max-age=1, max-age=31536000, WARNING",
        "rubbish, max-age=31536000, ERROR",
        "max-age=31536000, rubbish, pass"
    })
    void heeds_the_first_field_as_browsers_do(String first, String second, String verdict) {
        PageFacts facts = page(HstsPolicy.FIELD + ": " + first, HstsPolicy.FIELD + ": " + second);
        assertEquals(verdict, verdict(rule, facts));
    }

    @Test
    void knows_the_scheme_in_any_case() {
        assertEquals("pass", verdict(rule, pageAt("HTTPS://www.example.com/", HSTS)));
        assertEquals("n/a", verdict(rule, pageAt("http://www.example.com/")));
    }

    @Test
    void shows_no_more_than_an_excerpt() {
        String text = Said.text(rule.judge(page(HstsPolicy.FIELD + ": " + "x".repeat(100_000) + "="))
                .get(0));
        assertTrue(text.length() < 200, text);
    }
}
