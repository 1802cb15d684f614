package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContentTypeRuleTest {
    private static final ContentTypeRule RULE = new ContentTypeRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(Heads.html("<p>", "Content-Type: text/html; charset=utf-8"))
                .failing(Heads.html("<p>"))
                .notApplicable(Heads.document("Content-Type: text/html"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            text/html; charset=utf-8           | <p>          | pass
            text/html;charset=UTF-8            | <p>          | pass
            text/html; charset="utf-8"         | <p>          | pass
            text/html; Charset=windows-1252    | <p>          | pass
            TEXT/HTML; CHARSET=utf-8           | <p>          | pass
            text/html                          | <p>          | INFO
            text/html;                         | <p>          | INFO
            text/html; charset                 | <p>          | INFO
            text/html; charset=                | <p>          | INFO
            text/html; charset=""              | <p>          | INFO
            text/html; encoding=utf-8          | <p>          | INFO
            text/html charset=utf-8            | <p>          | WARNING
            text/html; charset=utf-8           | {"a":1}      | WARNING
            text/html                          | [{"a":1}]    | WARNING
            text/html; charset=utf-8           | {{template}} | pass
            text/plain                         | {"a":1}      | INFO
            text/plain; charset=utf-8          | ["a"]        | INFO
            text/plain                         | []           | INFO
            text/plain                         | hello        | pass
            text/plain                         | [section]    | pass
            application/json                   | {"a":1}      | pass
            application/json                   | hello        | pass
            application/problem+json           | {"a":1}      | pass
            text/javascript                    | {"a":1}      | pass
            application/octet-stream           | x            | pass
            image/png                          | x            | pass
            ``                                 | x            | WARNING
            html                               | <p>          | WARNING
            text/                              | x            | WARNING
            /html                              | x            | WARNING
            text html                          | x            | WARNING
            text/html, text/plain              | x            | WARNING
            text/html;charset=a, text/html     | x            | WARNING
            application/json, application/json | {"a":1}      | pass
            (none)                             | x            | WARNING
            undefined                          | x            | WARNING
            """)
    void types_and_bodies(String type, String body, String verdict) {
        assertEquals(verdict, Heads.verdict(RULE, Heads.html(body, "Content-Type: " + type)));
    }

    @Test
    void two_different_fields_are_one_too_many() {
        assertEquals(
                "there are 2 values: \"text/html, text/plain\"",
                Heads.observed(RULE, Heads.html("x", "Content-Type: text/html", "Content-Type: text/plain")));
    }

    @Test
    void an_answer_without_a_body_needs_no_type() {
        assertEquals("n/a", Heads.verdict(RULE, Heads.api()));
    }

    @Test
    void whether_what_is_packed_fits_cannot_be_seen() {
        assertEquals("unsure", packed("Content-Type: text/html;charset=utf-8"));
        assertEquals("unsure", packed("Content-Type: text/plain"));
        assertEquals("INFO", packed("Content-Type: text/html"));
        assertEquals("pass", packed("Content-Type: application/json"));
    }

    private static String packed(String type) {
        return Heads.verdict(RULE, Heads.html("{\"a\":1}", type, "Content-Encoding: br"));
    }

    @Test
    void of_a_body_that_was_cut_the_beginning_counts() {
        Body cut = Body.of("{\"a\":1, \"b".getBytes(StandardCharsets.US_ASCII), Body.Extent.CUT);

        assertEquals("INFO", Heads.verdict(RULE, Heads.facts(AnswerKind.OTHER, cut, "Content-Type: text/plain")));
    }
}
