package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CorsLookAlikeRuleTest {
    private static final CorsLookAlikeRule RULE = new CorsLookAlikeRule();
    private static final String CREDENTIALS = "^ Access-Control-Allow-Credentials: true";

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(Sites.site(get("null", 200, "")))
                .failing(Sites.site(get("null", 200, allow("null"))))
                .notApplicable(Sites.site())
                .notApplicable(Sites.site(get("https://k7d9.example", 200, "")))
                .inconclusive(Sites.site(Sites.lost(Attempt.Purpose.CORS_GET, "null", "reset")))
                .verify();
    }

    @ParameterizedTest
    @CsvSource({
        "null, ERROR, ERROR",
        "http://api.shop.org, WARNING, ERROR",
        "https://k7d9.api.shop.org, WARNING, WARNING",
        "https://api.shop.org.k7d9.example, ERROR, ERROR",
        "https://k7d9shop.org, ERROR, ERROR",
        "https://apixshop.org, ERROR, ERROR"
    })
    void trusted(String origin, String without, String with) {
        assertEquals(without, Sites.words(RULE, Sites.site(get(origin, 200, allow(origin)))));
        assertEquals(with, Sites.words(RULE, Sites.site(get(origin, 200, allow(origin) + CREDENTIALS))));
        assertEquals("pass", Sites.words(RULE, Sites.site(get(origin, 200, ""))));
        assertEquals("pass", Sites.words(RULE, Sites.site(get(origin, 403, ""))));
        assertEquals("pass", Sites.words(RULE, Sites.site(get(origin, 200, allow("*")))));
        assertEquals("pass", Sites.words(RULE, Sites.site(get(origin, 200, allow("https://app.shop.org")))));
        assertEquals("unsure", Sites.words(RULE, Sites.site(get(origin, 502, ""))));
    }

    @Test
    void who_trusts_anybody_is_told_so_once_only() {
        SiteFacts facts = Sites.site(
                get("https://k7d9.example", 200, allow("https://k7d9.example")),
                get("null", 200, allow("null")),
                Sites.attempt(Attempt.Purpose.CORS_PREFLIGHT, "null", Sites.answer(200, allow("null"), "")));

        assertEquals(
                List.of(
                        "n/a GET from the null origin: any origin is trusted: see http.cors.stranger",
                        "ERROR preflight from the null origin: the null origin is trusted, without the user's cookies"),
                Sites.lines(RULE, facts));
    }

    @Test
    void a_stranger_without_answer_excuses_nobody() {
        SiteFacts facts = Sites.site(
                Sites.lost(Attempt.Purpose.CORS_GET, "https://k7d9.example", "reset"), get("null", 200, allow("null")));

        assertEquals("ERROR", Sites.words(RULE, facts));
    }

    private static String allow(String origin) {
        return "Access-Control-Allow-Origin: " + origin;
    }

    private static Attempt get(String origin, int status, String fields) {
        return Sites.attempt(Attempt.Purpose.CORS_GET, origin, Sites.answer(status, fields, ""));
    }
}
