package dev.muster.http;

import static dev.muster.http.HeadSamples.HSTS;
import static dev.muster.http.HeadSamples.page;
import static dev.muster.http.HeadSamples.pageAt;
import static dev.muster.http.HeadSamples.redirect;
import static dev.muster.http.HeadSamples.verdict;
import static dev.muster.http.HeadSamples.withBody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HstsSyntaxRuleTest {
    private final HstsSyntaxRule rule = new HstsSyntaxRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(page(HSTS))
                .failing(page(HSTS, HSTS))
                .failing(page(HstsPolicy.FIELD + ": max-age=soon"))
                .notApplicable(page())
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    max-age=31536000                              | pass    | one field
                    max-age=1                                     | pass    | one field
                    max-age=0                                     | pass    | one field
                    max-age=31536000; includeSubDomains; preload  | pass    | one field
                    max-age="31536000"; unknown=1                 | pass    | one field
                    max-age=31536000; preload                     | WARNING | preload without includeSubDomains
                    max-age=1; preload                            | WARNING | preload without includeSubDomains
                    max-age=31535999; includeSubDomains; preload  | WARNING | preload with a max-age under
                    max-age=0; includeSubDomains; preload         | WARNING | preload with a max-age under
                    includeSubDomains; preload                    | WARNING | browsers ignore a field: it has no
                    max-age=a                                     | WARNING | browsers ignore a field: its max-age
                    "max-age=31536000"                            | WARNING | browsers ignore a field: a directive is
                    max-age=31536000; foo=<e9>                    | WARNING | browsers ignore a field: it holds
                    max-age=1; max-age=2                          | WARNING | browsers ignore a field: "max-age" is
                    max-age=1, preload                            | WARNING | browsers ignore a field: no semicolon
                    ``                                            | WARNING | browsers ignore a field: it has no
                    """)
    void judges_the_field(String field, String verdict, String told) {
        PageFacts facts = page(HstsPolicy.FIELD + ": " + field);
        assertEquals(verdict, verdict(rule, facts));
        String text = Said.text(rule.judge(facts).get(0));
        assertTrue(text.startsWith(told), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    max-age=1      | max-age=1          | the field is sent 2 times
                    max-age=1      | MAX-AGE="1"        | the field is sent 2 times
                    max-age=1      | max-age=2          | the field is sent 2 times with different content
                    max-age=1      | max-age=1; preload | preload without includeSubDomains: the preload list refuses that; the field
                    bad            | bad                | browsers ignore a field: it has no max-age; the field is sent 2 times
                    max-age=1      | bad                | browsers ignore a field: it has no max-age; the field is sent 2 times with
                    """)
    void compares_several_fields(String first, String second, String told) {
        PageFacts facts = page(HstsPolicy.FIELD + ": " + first, HstsPolicy.FIELD + ": " + second);
        assertEquals("WARNING", verdict(rule, facts));
        String text = Said.text(rule.judge(facts).get(0));
        assertTrue(text.startsWith(told), text);
    }

    @Test
    void tells_of_a_field_over_plain_http() {
        assertEquals("WARNING", verdict(rule, pageAt("http://www.example.com/", HSTS)));
        assertEquals("n/a", verdict(rule, pageAt("http://www.example.com/")));
        PageFacts redirected = pageAt(
                "https://www.example.com/",
                Expectations.standard(),
                Fields.none(),
                List.of(redirect("http://www.example.com/", HSTS)),
                HSTS);
        assertEquals("WARNING", verdict(rule, redirected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    <meta http-equiv="Strict-Transport-Security" content="max-age=1">          | WARNING
                    <META HTTP-EQUIV = 'strict-transport-security' content=x>                  | WARNING
                    <meta http-equiv=strict-transport-security>                                | WARNING
                    <meta http-equiv="refresh"><meta http-equiv="Strict-Transport-Security">   | WARNING
                    <meta http-equiv="refresh" content="5">                                    | pass
                    <p>Strict-Transport-Security</p>                                           | pass
                    <meta http-equiv                                                           | pass
                    <meta name="x" content="strict-transport-security">                        | pass
                    ``                                                                         | pass
                    """)
    void tells_of_a_meta_element(String html, String verdict) {
        assertEquals(verdict, verdict(rule, withBody(html, HSTS)));
    }

    @Test
    void reads_no_meta_elements_in_what_is_no_document() {
        PageFacts page = withBody("<meta http-equiv=strict-transport-security>", HSTS);
        PageFacts api = new PageFacts(page.exchange(), AnswerKind.API, page.expectations(), page.again());
        assertEquals("pass", verdict(rule, api));
    }
}
