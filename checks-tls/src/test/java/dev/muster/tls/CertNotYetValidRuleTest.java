package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CertNotYetValidRuleTest {
    private final CertNotYetValidRule rule = new CertNotYetValidRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Endpoints.of(Endpoints.leaf()).facts())
                .failing(Endpoints.of(Endpoints.leaf())
                        .at(Issue.NOW.minus(Duration.ofDays(61)))
                        .facts())
                .inconclusive(Endpoints.unseen().facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            P0D       | pass valid since 2026-09-22
            P-60D     | pass valid since 2026-09-22
            P-60DT-1S | ERROR valid only in 1 second, from 2026-09-22T12:00:00Z
            P-62D     | ERROR valid only in 2 days, from 2026-09-22T12:00:00Z
            P500D     | pass valid since 2026-09-22
            """)
    void counts_to_the_second(Duration later, String said) {
        assertEquals(
                said, Endpoints.of(Endpoints.leaf()).at(Issue.NOW.plus(later)).by(rule));
    }
}
