package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CertExpiringRuleTest {
    private final CertExpiringRule rule = new CertExpiringRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Endpoints.of(Endpoints.leaf()).facts())
                .failing(Endpoints.of(Endpoints.leaf())
                        .at(Issue.NOW.plus(Duration.ofDays(100)))
                        .facts())
                .notApplicable(Endpoints.of(Endpoints.leaf())
                        .at(Issue.NOW.plus(Duration.ofDays(130)))
                        .facts())
                .notApplicable(Endpoints.of(Endpoints.leaf())
                        .at(Issue.NOW.minus(Duration.ofDays(100)))
                        .facts())
                .inconclusive(Endpoints.unseen().facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            365  | 30   | pass 30 days left
            365  | 29.9 | WARNING 29 days left
            365  | 7    | WARNING 7 days left
            365  | 6.9  | ERROR 6 days left
            91   | 29   | WARNING 29 days left
            90   | 22.5 | pass 22 days left
            90   | 22.4 | WARNING 22 days left
            90   | 9    | WARNING 9 days left
            90   | 8.9  | ERROR 8 days left
            6    | 1.5  | pass 1 day left
            6    | 1.4  | WARNING 1 day left
            6    | 0.5  | ERROR 12 hours left
            0.4  | 0.2  | pass 4 hours left
            """)
    void scales_with_the_life(double life, double left, String said) {
        Issue leaf = Endpoints.leaf().from(Issue.NOW.minus(days(life - left))).until(Issue.NOW.plus(days(left)));
        String all = Endpoints.of(leaf).by(rule);
        assertEquals(said, all.substring(0, all.indexOf(',')));
    }

    private static Duration days(double number) {
        return Duration.ofMinutes(Math.round(number * 24 * 60));
    }
}
