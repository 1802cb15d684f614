package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StapleInvalidRuleTest {
    private final StapleInvalidRule rule = new StapleInvalidRule();

    private static Standing staple(Standing.Status status, int from, int until) {
        return Standing.of(
                status,
                Issue.NOW.plus(Duration.ofHours(from)),
                Optional.of(Issue.NOW.plus(Duration.ofHours(until))),
                "");
    }

    private static Endpoints with(Standing staple) {
        return Endpoints.of(Endpoints.leaf()).stapled(staple);
    }

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(with(staple(Standing.Status.GOOD, -24, 24)).facts())
                .passing(with(staple(Standing.Status.REVOKED, -24, 24)).facts())
                .failing(with(staple(Standing.Status.GOOD, -24, -12)).facts())
                .notApplicable(Endpoints.of(Endpoints.leaf()).facts())
                .inconclusive(Endpoints.unseen().facts())
                .inconclusive(
                        with(Standing.of(Standing.Status.GOOD, Issue.NOW, Optional.empty(), OcspAnswers.NO_ISSUER))
                                .facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GOOD    | -240 | pass made on 2026-11-11
            GOOD    | -241 | WARNING it was to be replaced 1 hour ago, on 2026-11-21
            UNKNOWN | -24  | WARNING the responder does not know the certificate
            """)
    void what_does_not_say_until_when_is_good_for_ten_days(Standing.Status status, int from, String said) {
        Standing staple = Standing.of(status, Issue.NOW.plus(Duration.ofHours(from)), Optional.empty(), "");
        assertEquals(said, with(staple).by(rule));
    }

    @Test
    void is_worse_where_one_is_demanded() {
        Standing old = staple(Standing.Status.GOOD, -48, -24);
        Endpoints demanding = Endpoints.of(Endpoints.leaf().mustStaple());
        assertEquals(
                "ERROR it was to be replaced 1 day ago, on 2026-11-20",
                demanding.stapled(old).by(rule));
        assertEquals(
                "WARNING it was to be replaced 1 day ago, on 2026-11-20",
                with(old).by(rule));
    }
}
