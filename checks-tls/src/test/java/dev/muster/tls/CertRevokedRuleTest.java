package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CertRevokedRuleTest {
    private final CertRevokedRule rule = new CertRevokedRule();

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
                .failing(with(staple(Standing.Status.REVOKED, -24, 24)).facts())
                .notApplicable(Endpoints.of(Endpoints.leaf()).facts())
                .inconclusive(Endpoints.unseen().facts())
                .inconclusive(with(staple(Standing.Status.GOOD, -24, -12)).facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GOOD    | -24 | 24  | pass good, says the stapled answer of 2026-11-20, 1 day old
            GOOD    | -24 | -1  | unknown the stapled answer proves nothing: it was to be replaced 1 hour ago, on 2026-11-21
            GOOD    | 2   | 24  | unknown the stapled answer proves nothing: it is dated in the future, at 2026-11-21T14:00:00Z
            UNKNOWN | -24 | 24  | unknown the stapled answer proves nothing: the responder does not know the certificate
            REVOKED | -24 | 24  | ERROR revoked, says the stapled answer of 2026-11-20, 1 day old
            REVOKED | -24 | -20 | ERROR revoked, says the stapled answer of 2026-11-20, 1 day old
            REVOKED | 2   | 24  | unknown the stapled answer proves nothing: it is dated in the future, at 2026-11-21T14:00:00Z
            """)
    void believes_what_is_signed_and_fresh(Standing.Status status, int from, int until, String said) {
        assertEquals(said, with(staple(status, from, until)).by(rule));
    }

    @Test
    void does_not_believe_what_is_not_signed() {
        Standing revoked = Standing.of(Standing.Status.REVOKED, Issue.NOW, Optional.empty(), "its signature is wrong");
        assertEquals(
                "unknown the stapled answer proves nothing: its signature is wrong",
                with(revoked).by(rule));
    }

    @Test
    void says_whom_to_name() {
        assertEquals(
                "n/a nothing was stapled, and nobody was asked: that would phone out; name whom to ask by .ocsp(URI) or"
                        + " .crl(URI)",
                Endpoints.of(Endpoints.leaf()).by(rule));
        Credential alone = Issue.leaf().make();
        assertEquals(
                "n/a it is self-signed: nobody else could revoke it",
                Endpoints.of(List.of(alone.certificate()), alone).by(rule));
    }

    private static String asked(Endpoints facts, Evidence... evidence) {
        return facts.presented(facts.presented().asked(List.of(evidence))).by(new CertRevokedRule());
    }

    @Test
    void one_sound_word_is_enough_and_revoked_outweighs_good() {
        Evidence good = new Evidence("the list at http://a", Seen.of(staple(Standing.Status.GOOD, -1, 1)));
        Evidence silent = new Evidence("the answer of http://b", Seen.not("connection refused"));
        Standing revoked = new Standing(
                Standing.Status.REVOKED,
                Issue.NOW,
                Optional.empty(),
                Optional.of(Revocation.of(Issue.NOW.minus(Duration.ofDays(9)), 4)),
                0,
                "");
        Evidence against = new Evidence("the list at http://c", Seen.of(revoked));
        Endpoints bare = Endpoints.of(Endpoints.leaf());
        Endpoints stale = bare.stapled(staple(Standing.Status.GOOD, -24, -12));
        assertEquals("pass good, says the list at http://a of 2026-11-21, 1 hour old", asked(bare, good));
        assertEquals(
                "pass good, says the list at http://a of 2026-11-21, 1 hour old; the answer of http://b could not be had:"
                        + " connection refused",
                asked(bare, silent, good));
        assertEquals(
                "ERROR revoked on 2026-11-12 (superseded), says the list at http://c of 2026-11-21, 0 seconds old",
                asked(stale, good, silent, against));
        assertEquals(
                "unknown the stapled answer proves nothing: it was to be replaced 12 hours ago, on 2026-11-21; the answer"
                        + " of http://b could not be had: connection refused",
                asked(stale, silent));
    }
}
