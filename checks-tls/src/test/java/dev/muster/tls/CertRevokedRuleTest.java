package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CertRevokedRuleTest {
    private final CertRevokedRule rule = new CertRevokedRule();

    private static Staple staple(Staple.Status status, int from, int until) {
        return new Staple(
                status,
                Issue.NOW.plus(Duration.ofHours(from)),
                Optional.of(Issue.NOW.plus(Duration.ofHours(until))),
                "");
    }

    private static Endpoints with(Staple staple) {
        return Endpoints.of(Endpoints.leaf()).stapled(staple);
    }

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(with(staple(Staple.Status.GOOD, -24, 24)).facts())
                .failing(with(staple(Staple.Status.REVOKED, -24, 24)).facts())
                .notApplicable(Endpoints.of(Endpoints.leaf()).facts())
                .inconclusive(Endpoints.unseen().facts())
                .inconclusive(with(staple(Staple.Status.GOOD, -24, -12)).facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GOOD    | -24 | 24  | pass good, says the stapled answer of 2026-11-20
            GOOD    | -24 | -1  | unknown the stapled answer proves nothing: it was to be replaced 1 hour ago, on 2026-11-21
            GOOD    | 2   | 24  | unknown the stapled answer proves nothing: it is dated in the future, at 2026-11-21T14:00:00Z
            UNKNOWN | -24 | 24  | unknown the stapled answer proves nothing: the responder does not know the certificate
            REVOKED | -24 | 24  | ERROR revoked, says the stapled answer of 2026-11-20
            REVOKED | -24 | -20 | ERROR revoked, says the stapled answer of 2026-11-20
            REVOKED | 2   | 24  | unknown the stapled answer proves nothing: it is dated in the future, at 2026-11-21T14:00:00Z
            """)
    void believes_what_is_signed_and_fresh(Staple.Status status, int from, int until, String said) {
        assertEquals(said, with(staple(status, from, until)).by(rule));
    }

    @Test
    void does_not_believe_what_is_not_signed() {
        Staple revoked = new Staple(Staple.Status.REVOKED, Issue.NOW, Optional.empty(), "its signature is wrong");
        assertEquals(
                "unknown the stapled answer proves nothing: its signature is wrong",
                with(revoked).by(rule));
    }
}
