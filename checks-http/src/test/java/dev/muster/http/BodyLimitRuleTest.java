package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BodyLimitRuleTest {
    private static final BodyLimitRule RULE = new BodyLimitRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(huge("101000000", 413))
                .failing(huge("101000000", 100))
                .notApplicable(Sites.site())
                .inconclusive(huge("101000000", 404))
                .inconclusive(Sites.site(Sites.lost(Attempt.Purpose.HUGE_BODY, "/upload", "timed out")))
                .verify();
    }

    @ParameterizedTest
    @CsvSource({
        "413, pass",
        "400, pass",
        "417, pass",
        "100, WARNING",
        "200, unsure",
        "302, unsure",
        "401, unsure",
        "403, unsure",
        "404, unsure",
        "405, unsure",
        "411, unsure",
        "500, unsure",
        "503, unsure"
    })
    void statuses(int status, String verdict) {
        assertEquals(verdict, Sites.words(RULE, huge("101000000", status)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            101000000           | 101 MB
            1                   | 0 MB
            ''                  | more than is allowed
            -5                  | more than is allowed
            12x                 | more than is allowed
            9999999999999999999 | more than is allowed
            """)
    void sizes(String length, String told) {
        assertEquals(
                List.of("WARNING /upload: the server asks for a body of " + told),
                Sites.lines(RULE, huge(length, 100)));
    }

    private static SiteFacts huge(String length, int status) {
        Exchange exchange = Sites.answer("POST", Sites.HOME, "Content-Length: " + length, status, "", Body.empty());
        return Sites.site(Sites.attempt(Attempt.Purpose.HUGE_BODY, "/upload", exchange));
    }
}
