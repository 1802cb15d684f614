package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ForeignHostRuleTest {
    private static final ForeignHostRule RULE = new ForeignHostRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(foreign("Host", 421, "", ""))
                .failing(foreign("Host", 302, "Location: https://k7d9.example/login", ""))
                .failing(foreign("Host", 200, "Content-Type: text/html", "<p>welcome</p>"))
                .notApplicable(Sites.site())
                .inconclusive(Sites.site(Sites.lost(Attempt.Purpose.FOREIGN_HOST, "Host", "reset")))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Host             | 400 | ''                                     | bad request                  | pass
            Host             | 404 | ''                                     | ''                           | pass
            Host             | 421 | ''                                     | ''                           | pass
            Host             | 500 | ''                                     | ''                           | pass
            Host             | 301 | Location: https://api.shop.org/        | ''                           | pass
            Host             | 200 | Content-Type: text/html                | <h1>Welcome to nginx!</h1>   | pass
            Host             | 200 | Content-Type: text/plain               | <p>welcome</p>               | pass
            Host             | 203 | Content-Type: text/html                | <p>welcome</p>               | pass
            X-Forwarded-Host | 200 | Content-Type: text/html                | <p>welcome</p>               | pass
            X-Forwarded-Host | 404 | ''                                     | ''                           | pass
            Forwarded        | 200 | Content-Type: text/html                | <p>welcome</p>               | pass
            Host             | 200 | Content-Type: text/html                | <p>welcome</p>               | WARNING
            host             | 200 | Content-Type: text/html                | <p>welcom!</p>               | WARNING
            Host             | 400 | ''                                     | unknown host k7d9.example    | WARNING
            Host             | 400 | ''                                     | <td>https://k7d9.example/</td> | WARNING
            Host             | 421 | ''                                     | <a href="//k7d9.example/">   | WARNING
            Host             | 404 | ''                                     | <a href="//k7d9.example/">   | ERROR
            X-Forwarded-Host | 400 | ''                                     | <a href="//k7d9.example/">   | ERROR
            Host             | 400 | Location: https://k7d9.example/        | ''                           | ERROR
            Host             | 404 | X-Served: k7d9.example                 | ''                           | WARNING
            Host             | 302 | Location: https://k7d9.example/login   | ''                           | ERROR
            Host             | 302 | location: //K7D9.EXAMPLE/login         | ''                           | ERROR
            X-Forwarded-Host | 302 | Location: http://k7d9.example/         | ''                           | ERROR
            X-Forwarded-Host | 200 | Link: <https://k7d9.example/>          | ''                           | ERROR
            X-Forwarded-Host | 200 | Content-Location: https://k7d9.example | ''                           | ERROR
            X-Forwarded-Host | 200 | Refresh: 0;url=https://k7d9.example    | ''                           | ERROR
            X-Forwarded-Host | 200 | Set-Cookie: a=b; Domain=k7d9.example   | ''                           | ERROR
            X-Forwarded-Host | 200 | X-A: k7d9.example ^ Link: <https://k7d9.example/> | ''                | ERROR
            X-Forwarded-Host | 200 | Link: <https://k7d9.example/> ^ X-A: k7d9.example | ''                | ERROR
            Host             | 200 | ''                                     | <a href="//k7d9.example/">   | ERROR
            Host             | 200 | ''                                     | <link href="https://K7d9.Example/"> | ERROR
            Host             | 200 | ''                                     | {"self":"https:\\/\\/k7d9.example"} | ERROR
            Forwarded        | 302 | Location: https://k7d9.example/        | ''                           | ERROR
            Host             | 503 | ''                                     | ''                           | unsure
            Host             | 404 | Content-Encoding: gzip                 | packed                       | unsure
            X-Forwarded-Host | 200 | Content-Encoding: br                   | packed                       | unsure
            X-Forwarded-Host | 200 | Content-Encoding: identity             | plain                        | pass
            X-Forwarded-Host | 200 | Content-Encoding: br                   | ''                           | pass
            Host             | 200 | Content-Type: text/html ^ Content-Encoding: br | <p>welcome</p>       | WARNING
            Host             | 302 | Content-Encoding: br ^ Location: //k7d9.example | packed              | ERROR
            X-Unsent         | 200 | ''                                     | ''                           | unsure
            X-Empty          | 200 | ''                                     | ''                           | unsure
            """)
    void answers(String header, int status, String fields, String body, String verdict) {
        assertEquals(verdict, Sites.words(RULE, foreign(header, status, fields, body)));
    }

    @Test
    void the_field_is_named_and_its_value_is_not() {
        assertEquals(
                List.of("ERROR Host: the foreign name comes back in the field Location"),
                Sites.lines(RULE, foreign("Host", 302, "Location: https://k7d9.example/?t=geheim12", "")));
    }

    private static SiteFacts foreign(String header, int status, String fields, String body) {
        Exchange exchange = Sites.answer(
                "GET",
                Sites.HOME,
                "Host: k7d9.example ^ X-Forwarded-Host: k7d9.example ^ X-Empty:"
                        + " ^ Forwarded: for=192.0.2.1;host=\"k7d9.example\";proto=https",
                status,
                fields,
                Body.of(body));
        return Sites.site(Sites.attempt(Attempt.Purpose.FOREIGN_HOST, header, exchange));
    }
}
