package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CorsCacheRuleTest {
    private static final CorsCacheRule RULE = new CorsCacheRule();
    private static final String PARTNER = "https://partner.net";
    private static final String ALLOWED = "Access-Control-Allow-Origin: " + PARTNER;

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(Sites.site(get(PARTNER, ALLOWED + "^Vary: Origin")))
                .failing(Sites.site(get(PARTNER, ALLOWED)))
                .notApplicable(Sites.site())
                .notApplicable(Sites.site(get(PARTNER, "")))
                .inconclusive(Sites.site(Sites.lost(Attempt.Purpose.CORS_GET, PARTNER, "reset")))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Access-Control-Allow-Origin: *                                             | pass
            Access-Control-Allow-Origin: https://app.shop.org                          | pass
            Access-Control-Allow-Origin: https://partner.net ^ Vary: Origin            | pass
            Access-Control-Allow-Origin: https://partner.net ^ vary: accept, ORIGIN    | pass
            Access-Control-Allow-Origin: https://partner.net ^ Vary: a ^ Vary: Origin  | pass
            Access-Control-Allow-Origin: https://partner.net ^ Vary: *                 | pass
            Access-Control-Allow-Origin: https://partner.net                           | INFO
            Access-Control-Allow-Origin: https://partner.net ^ Vary: Accept            | INFO
            Access-Control-Allow-Origin: https://partner.net ^ Vary: X-Origin          | INFO
            """)
    void gets(String fields, String verdict) {
        assertEquals(verdict, Sites.words(RULE, Sites.site(get(PARTNER, fields))));
    }

    @Test
    void an_answer_that_is_refused_has_to_vary_too() {
        Attempt allowed = get(PARTNER, ALLOWED + "^Vary: Origin");

        assertEquals("INFO", Sites.words(RULE, Sites.site(allowed, get("null", ""))));
        assertEquals("pass", Sites.words(RULE, Sites.site(allowed, get("null", "Vary: Origin"))));
        assertEquals(
                "INFO",
                Sites.words(
                        RULE,
                        Sites.site(
                                get("https://x.example", "Access-Control-Allow-Origin: https://a.org"),
                                get("null", "Access-Control-Allow-Origin: https://b.org"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Access-Control-Allow-Methods: GET, POST          | pass
            Access-Control-Allow-Methods: *                  | INFO
            Access-Control-Allow-Methods: GET, MUSTER        | INFO
            Access-Control-Allow-Headers: Content-Type       | pass
            Access-Control-Allow-Headers: *                  | INFO
            Access-Control-Allow-Headers: a, X-K7D9          | INFO
            Access-Control-Max-Age: 0                        | pass
            Access-Control-Max-Age: -1                       | pass
            Access-Control-Max-Age: 86400                    | pass
            Access-Control-Max-Age: 86401                    | INFO
            Access-Control-Max-Age: 999999999999999999999999 | INFO
            Access-Control-Max-Age: a day                    | INFO
            Access-Control-Max-Age:                          | INFO
            Access-Control-Max-Age: -                        | INFO
            Access-Control-Max-Age: 6 0                      | INFO
            """)
    void preflights(String fields, String verdict) {
        Exchange answer = Sites.answer(
                "OPTIONS",
                Sites.HOME,
                "Access-Control-Request-Method: MUSTER ^ Access-Control-Request-Headers: x-k7d9",
                204,
                ALLOWED + "^" + fields,
                Body.empty());

        assertEquals(
                verdict, Sites.words(RULE, Sites.site(Sites.attempt(Attempt.Purpose.CORS_PREFLIGHT, PARTNER, answer))));
    }

    @Test
    void a_usual_method_may_be_allowed() {
        Exchange answer = Sites.answer(
                "OPTIONS",
                Sites.HOME,
                "Access-Control-Request-Method: PUT",
                204,
                ALLOWED + "^ Access-Control-Allow-Methods: PUT",
                Body.empty());

        assertEquals(
                "pass", Sites.words(RULE, Sites.site(Sites.attempt(Attempt.Purpose.CORS_PREFLIGHT, PARTNER, answer))));
    }

    @Test
    void each_remark_is_told_once() {
        String any = "^ Access-Control-Allow-Headers: *";

        assertEquals(
                List.of(
                        "INFO GET: the allowed origin depends on Origin, and Vary does not say so; any header is allowed"),
                Sites.lines(RULE, Sites.site(get(PARTNER, ALLOWED + any), get("null", ALLOWED + any))));
    }

    @Test
    void an_overloaded_server_shows_nothing() {
        Attempt busy = Sites.attempt(Attempt.Purpose.CORS_GET, PARTNER, Sites.answer(503, "", ""));

        assertEquals("unsure", Sites.words(RULE, Sites.site(busy)));
        assertEquals("n/a", Sites.words(RULE, Sites.site(busy, get(PARTNER, ""))));
    }

    private static Attempt get(String origin, String fields) {
        return Sites.attempt(Attempt.Purpose.CORS_GET, origin, Sites.answer(200, fields, ""));
    }
}
