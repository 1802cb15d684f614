package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CertExpiredRuleTest {
    private final CertExpiredRule rule = new CertExpiredRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Endpoints.of(Endpoints.leaf()).facts())
                .failing(Endpoints.of(Endpoints.leaf())
                        .at(Issue.NOW.plus(Duration.ofDays(130)))
                        .facts())
                .inconclusive(Endpoints.unseen().facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            P0D    | pass valid until 2027-03-21
            P120D  | pass valid until 2027-03-21
            P120DT1S | ERROR expired 1 second ago, on 2027-03-21
            P120DT3H | ERROR expired 3 hours ago, on 2027-03-21
            P121DT1H | ERROR expired 1 day ago, on 2027-03-21
            P200D  | ERROR expired 80 days ago, on 2027-03-21
            P-100D | pass valid until 2027-03-21
            """)
    void counts_to_the_second(Duration later, String said) {
        assertEquals(
                said, Endpoints.of(Endpoints.leaf()).at(Issue.NOW.plus(later)).by(rule));
    }
}
