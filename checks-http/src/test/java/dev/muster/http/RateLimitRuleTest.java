package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RateLimitRuleTest {
    private static final RateLimitRule RULE = new RateLimitRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(burst(5, 5, 429, "Retry-After: 1", 0))
                .failing(burst(60, 0, 429, "", 0))
                .notApplicable(Sites.site())
                .inconclusive(burst(0, 0, 429, "", 60))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            30 | 30 | 429 | Retry-After: 1                   | 0  | pass
            1  | 1  | 429 | retry-after: 1                   | 0  | pass
            30 | 30 | 503 | Retry-After: 1                   | 0  | pass
            30 | 30 | 429 | Retry-After: 1                   | 9  | pass
            0  | 60 | 200 | RateLimit: "a";r=1               | 0  | pass
            0  | 60 | 200 | RateLimit-Policy: "a";q=10;w=60  | 0  | pass
            0  | 60 | 200 | RateLimit-Limit: 10              | 0  | pass
            0  | 60 | 200 | X-RateLimit-Remaining: 10        | 0  | pass
            0  | 60 | 200 | x-rate-limit-limit: 10           | 0  | pass
            0  | 3  | 401 | RateLimit: "a";r=1               | 0  | pass
            30 | 30 | 429 | ''                               | 0  | WARNING
            30 | 30 | 503 | ''                               | 0  | WARNING
            30 | 0  | 429 | ''                               | 30 | WARNING
            60 | 0  | 429 | ''                               | 0  | WARNING
            10 | 0  | 429 | ''                               | 0  | WARNING
            0  | 60 | 401 | ''                               | 0  | WARNING
            9  | 0  | 429 | ''                               | 0  | unsure
            0  | 0  | 429 | ''                               | 60 | unsure
            """)
    void bursts(int answered, int refused, int status, String fields, int dropped, String verdict) {
        assertEquals(verdict, Sites.words(RULE, burst(answered, refused, status, fields, dropped)));
    }

    @Test
    void each_path_is_a_subject() {
        List<Attempt> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(Sites.attempt(Attempt.Purpose.BURST, "/login", Sites.answer(401, "", "")));
            all.add(Sites.attempt(Attempt.Purpose.BURST, "/search", Sites.answer(429, "Retry-After: 1", "")));
        }

        assertEquals(
                List.of(
                        "WARNING /login: none of 20 requests in a burst was refused",
                        "pass /search: a burst is refused with 429 and Retry-After"),
                Sites.lines(RULE, Sites.site(all.toArray(new Attempt[0]))));
    }

    private static SiteFacts burst(int answered, int refused, int status, String fields, int dropped) {
        List<Attempt> all = new ArrayList<>();
        for (int i = 0; i < answered; i++) {
            all.add(Sites.attempt(Attempt.Purpose.BURST, "/login", Sites.answer(200, "", "")));
        }
        for (int i = 0; i < refused; i++) {
            all.add(Sites.attempt(Attempt.Purpose.BURST, "/login", Sites.answer(status, fields, "")));
        }
        for (int i = 0; i < dropped; i++) {
            all.add(Sites.lost(Attempt.Purpose.BURST, "/login", "reset"));
        }
        return Sites.site(all.toArray(new Attempt[0]));
    }
}
