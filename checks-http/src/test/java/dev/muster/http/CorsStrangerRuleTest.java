package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CorsStrangerRuleTest {
    private static final CorsStrangerRule RULE = new CorsStrangerRule();
    private static final String STRANGER = "https://k7d9.example";

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(Sites.site(get(200, "")))
                .failing(Sites.site(get(
                        200, "Access-Control-Allow-Origin: " + STRANGER + "^Access-Control-Allow-Credentials: true")))
                .notApplicable(Sites.site())
                .inconclusive(Sites.site(Sites.lost(Attempt.Purpose.CORS_GET, STRANGER, "reset")))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | ''                                                     | pass
            403 | ''                                                     | pass
            200 | Access-Control-Allow-Origin: https://app.shop.org      | pass
            200 | Access-Control-Allow-Origin: https://app.shop.org ^ Access-Control-Allow-Credentials: true | pass
            200 | Access-Control-Allow-Origin: null                      | pass
            200 | Access-Control-Allow-Origin:                           | pass
            200 | Access-Control-Allow-Credentials: true                 | pass
            200 | Access-Control-Allow-Origin: *                         | INFO
            200 | Access-Control-Allow-Origin: * ^ Set-Cookie: a=b       | WARNING
            401 | Access-Control-Allow-Origin: *                         | WARNING
            200 | Access-Control-Allow-Origin: * ^ WWW-Authenticate: x   | WARNING
            200 | Access-Control-Allow-Origin: * ^ Access-Control-Allow-Credentials: true | WARNING
            200 | Access-Control-Allow-Origin: https://k7d9.example      | WARNING
            403 | Access-Control-Allow-Origin: https://k7d9.example      | WARNING
            200 | Access-Control-Allow-Origin: https://K7D9.example      | WARNING
            200 | Access-Control-Allow-Origin: https://k7d9.example ^ Access-Control-Allow-Credentials: TRUE | WARNING
            200 | Access-Control-Allow-Origin: https://k7d9.example ^ Access-Control-Allow-Credentials: true | ERROR
            500 | Access-Control-Allow-Origin: https://k7d9.example ^ Access-Control-Allow-Credentials: true | ERROR
            503 | Access-Control-Allow-Origin: https://k7d9.example ^ Access-Control-Allow-Credentials: true | ERROR
            200 | Access-Control-Allow-Origin: https://a.org, https://k7d9.example | WARNING
            200 | Access-Control-Allow-Origin: a ^ Access-Control-Allow-Origin: https://k7d9.example | WARNING
            503 | ''                                                     | unsure
            429 | ''                                                     | unsure
            """)
    void answers(int status, String fields, String verdict) {
        assertEquals(verdict, Sites.words(RULE, Sites.site(get(status, fields))));
    }

    @ParameterizedTest
    @CsvSource({
        "API, UNSTATED, '', INFO",
        "API, PUBLIC, '', pass",
        "STATIC, UNSTATED, '', pass",
        "DOCUMENT, PUBLIC, '', pass",
        "API, PRIVATE, '', WARNING",
        "STATIC, PRIVATE, '', WARNING",
        "API, UNSTATED, Set-Cookie: a=b, WARNING"
    })
    void everybody_may_read_what_is_public(
            AnswerKind kind, Expectations.Audience audience, String fields, String verdict) {
        PageFacts page = Sites.page(kind, audience, Sites.answer(200, fields, ""));

        assertEquals(verdict, Sites.words(RULE, Sites.site(page, get(200, "Access-Control-Allow-Origin: *"))));
    }

    @Test
    void only_strangers_are_judged_and_both_methods_are() {
        String allowed = "Access-Control-Allow-Origin: https://k7d9.example";
        SiteFacts facts = Sites.site(
                get(200, ""),
                Sites.attempt(Attempt.Purpose.CORS_GET, "null", Sites.answer(200, allowed, "")),
                Sites.attempt(Attempt.Purpose.CORS_PREFLIGHT, STRANGER, Sites.answer(204, allowed, "")),
                Sites.attempt(Attempt.Purpose.CORS_PREFLIGHT, "https://other.example", Sites.answer(204, "", "")));

        assertEquals(
                List.of(
                        "pass GET from a stranger: it is not allowed",
                        "WARNING preflight from a stranger: whatever origin asks is allowed, though without cookies"),
                Sites.lines(RULE, facts));
    }

    private static Attempt get(int status, String fields) {
        return Sites.attempt(Attempt.Purpose.CORS_GET, STRANGER, Sites.answer(status, fields, ""));
    }
}
