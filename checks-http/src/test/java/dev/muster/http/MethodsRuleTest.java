package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MethodsRuleTest {
    private static final MethodsRule RULE = new MethodsRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(traced(405, "", ""))
                .passing(options(200, "Allow: GET, HEAD"))
                .failing(traced(200, "", "X-Check: k7d9q2m4x1"))
                .failing(options(200, "Allow: TRACE"))
                .notApplicable(Sites.site())
                .inconclusive(Sites.site(Sites.lost(Attempt.Purpose.TRACE, "TRACE", "reset")))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            405 | ''                             | ''                  | pass
            405 | Allow: GET, HEAD               | ''                  | pass
            501 | ''                             | not implemented     | pass
            403 | ''                             | ''                  | pass
            404 | ''                             | ''                  | pass
            400 | ''                             | ''                  | pass
            302 | Location: /login               | ''                  | pass
            405 | ''                             | no: k7d9q2m4x1      | pass
            200 | ''                             | <p>welcome</p>      | INFO
            200 | Content-Type: text/html        | api.shop.org        | INFO
            200 | ''                             | abc                 | INFO
            405 | Allow: GET, TRACE              | ''                  | WARNING
            405 | Allow: track                   | ''                  | WARNING
            200 | ''                             | X-Check: k7d9q2m4x1 | WARNING
            200 | Content-Type: message/http     | TRACE / HTTP/1.1    | WARNING
            200 | content-type: Message/HTTP;x=y | ''                  | WARNING
            200 | Content-Encoding: gzip         | packed              | unsure
            405 | Content-Encoding: gzip         | packed              | pass
            503 | ''                             | ''                  | unsure
            429 | ''                             | ''                  | unsure
            """)
    void traces(int status, String fields, String body, String verdict) {
        assertEquals(verdict, Sites.words(RULE, traced(status, fields, body)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | ''                                              | pass
            204 | Allow: GET,HEAD,POST,PUT,PATCH,DELETE,OPTIONS   | pass
            405 | Allow: GET                                      | pass
            200 | Allow: , ,                                      | pass
            200 | Allow: GET, TRACE                               | WARNING
            200 | Allow: GET ^ Allow: TRACK                       | WARNING
            200 | Allow: PROPFIND                                 | WARNING
            200 | allow: get,copy,move                            | WARNING
            504 | ''                                              | unsure
            """)
    void allowed(int status, String fields, String verdict) {
        assertEquals(verdict, Sites.words(RULE, options(status, fields)));
    }

    @Test
    void each_method_is_a_subject() {
        SiteFacts facts = Sites.site(
                Sites.lost(Attempt.Purpose.TRACE, "TRACK", "reset"),
                Sites.attempt(Attempt.Purpose.TRACE, "TRACE", Sites.answer(405, "", "")),
                Sites.attempt(Attempt.Purpose.OPTIONS, "", Sites.answer(200, "Allow: GET", "")));

        assertEquals(
                List.of(
                        "unsure TRACK: there was no answer: reset",
                        "pass TRACE: is answered with 405",
                        "pass Allow: 1 method listed"),
                Sites.lines(RULE, facts));
    }

    private static SiteFacts traced(int status, String fields, String body) {
        Exchange exchange = Sites.answer(
                "TRACE",
                Sites.HOME,
                "Host: api.shop.org ^ User-Agent: Muster/1.0 ^ X-Short: abc ^ X-Check: k7d9q2m4x1",
                status,
                fields,
                Body.of(body));
        return Sites.site(Sites.attempt(Attempt.Purpose.TRACE, "TRACE", exchange));
    }

    private static SiteFacts options(int status, String fields) {
        return Sites.site(Sites.attempt(Attempt.Purpose.OPTIONS, "", Sites.answer(status, fields, "")));
    }
}
