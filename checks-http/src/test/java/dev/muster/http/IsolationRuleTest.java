package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.RuleContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the two fields have in common; each rule's own words are in its own test. */
final class IsolationRuleTest {
    private static final OpenerPolicyRule OPENER = new OpenerPolicyRule();
    private static final EmbedderPolicyRule EMBEDDER = new EmbedderPolicyRule();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            W                          | pass
            ` W `                      | pass
            W;report-to="group"        | pass
            W; report-to="a"; b=c      | pass
            W;report-to                | pass
            unsafe-none                | INFO
            unsafe-none;report-to="a"  | INFO
            ``                         | WARNING
            "W"                        | WARNING
            'W'                        | WARNING
            W,                         | WARNING
            W, W                       | WARNING
            W;                         | WARNING
            W; Report-To="a"           | WARNING
            W; report-to='a'           | WARNING
            W report-to="a"            | WARNING
            (W)                        | WARNING
            =W                         | WARNING
            :W:                        | WARNING
            unsafe_none                | WARNING
            none                       | WARNING
            Unsafe-None                | WARNING
            "unsafe-none"              | WARNING
            cross-origin               | WARNING
            same-site                  | WARNING
            *                          | WARNING
            ?1                         | WARNING
            1                          | WARNING
            Wé                         | WARNING
            """)
    void values(String value, String verdict) {
        assertEquals(
                verdict,
                Heads.verdict(
                        OPENER, Heads.document("Cross-Origin-Opener-Policy: " + value.replace("W", "same-origin"))));
        assertEquals(
                verdict,
                Heads.verdict(
                        EMBEDDER,
                        Heads.document("Cross-Origin-Embedder-Policy: " + value.replace("W", "require-corp"))));
    }

    @Test
    void two_fields_are_none_even_if_equal() {
        assertEquals(
                "Cross-Origin-Opener-Policy is sent 2 times: \"same-origin, same-origin\", which browsers ignore",
                Heads.observed(
                        OPENER,
                        Heads.document(
                                "Cross-Origin-Opener-Policy: same-origin", "cross-origin-opener-policy: same-origin")));
    }

    @Test
    void absent_is_told_on_pages_alone() {
        assertEquals("INFO", Heads.verdict(OPENER, Heads.document()));
        assertEquals("INFO", Heads.verdict(EMBEDDER, Heads.document("Cross-Origin-Opener-Policy: same-origin")));
        assertEquals("n/a", Heads.verdict(OPENER, Heads.api()));
        assertEquals("n/a", Heads.verdict(EMBEDDER, Heads.facts(AnswerKind.OTHER, Body.empty())));
    }

    @Test
    void says_no_more_than_an_excerpt() {
        assertTrue(Heads.observed(OPENER, Heads.document("Cross-Origin-Opener-Policy: " + "x".repeat(100_000)))
                        .length()
                < 200);
    }

    @Test
    void report_only_fields_do_not_count() {
        assertEquals(
                "INFO", Heads.verdict(OPENER, Heads.document("Cross-Origin-Opener-Policy-Report-Only: same-origin")));
    }

    @Test
    void keep_the_contract() {
        RuleContract.of(OPENER)
                .passing(Heads.document("Cross-Origin-Opener-Policy: same-origin"))
                .failing(Heads.document())
                .notApplicable(Heads.api())
                .verify();
    }
}
