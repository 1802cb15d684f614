package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CertRenewalRuleTest {
    private final CertRenewalRule rule = new CertRenewalRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Endpoints.of(Endpoints.leaf()).facts())
                .failing(Endpoints.of(Endpoints.leaf())
                        .at(Issue.NOW.plus(Duration.ofDays(75)))
                        .facts())
                .notApplicable(Endpoints.of(Endpoints.leaf())
                        .at(Issue.NOW.plus(Duration.ofDays(130)))
                        .facts())
                .notApplicable(Endpoints.of(Endpoints.leaf())
                        .at(Issue.NOW.plus(Duration.ofDays(100)))
                        .facts())
                .notApplicable(Endpoints.of(Endpoints.leaf())
                        .at(Issue.NOW.minus(Duration.ofDays(100)))
                        .facts())
                .inconclusive(Endpoints.unseen().facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0   | pass 60 days of 180 days have passed, 33 percent
            60  | pass 120 days of 180 days have passed, 67 percent
            69  | pass 129 days of 180 days have passed, 72 percent
            70  | WARNING 130 days of 180 days have passed, 72 percent
            90  | WARNING 150 days of 180 days have passed, 83 percent
            91  | n/a the end is near or past: see tls.cert.expiring and tls.cert.expired
            """)
    void is_patient_after_two_thirds(int later, String said) {
        assertEquals(
                said,
                Endpoints.of(Endpoints.leaf())
                        .at(Issue.NOW.plus(Duration.ofDays(later)))
                        .by(rule));
    }
}
