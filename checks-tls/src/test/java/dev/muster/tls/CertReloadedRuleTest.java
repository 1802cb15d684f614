package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class CertReloadedRuleTest {
    private final CertReloadedRule rule = new CertReloadedRule();

    private static final Credential SERVED = Endpoints.leaf().make();

    private static Endpoints beside(Issue other) {
        return Endpoints.of(SERVED)
                .configured(Seen.of(new Renewal("cert.pem", other.make().certificate())));
    }

    private static Endpoints same() {
        return Endpoints.of(SERVED).configured(Seen.of(new Renewal("cert.pem", SERVED.certificate())));
    }

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(same().facts())
                .failing(beside(Endpoints.leaf().from(Issue.NOW)).facts())
                .notApplicable(Endpoints.of(SERVED).facts())
                .inconclusive(Endpoints.unseen().facts())
                .inconclusive(Endpoints.of(SERVED)
                        .configured(Seen.not("there is no file x"))
                        .facts())
                .verify();
    }

    @Test
    void compares_with_what_is_on_disk() {
        assertEquals("pass what is served is what is in cert.pem", same().by(rule));
        assertEquals(
                "ERROR served is one of 2026-09-22 until 2027-03-21, while cert.pem has one of 2026-11-21 until"
                        + " 2027-03-21",
                beside(Endpoints.leaf().from(Issue.NOW)).by(rule));
        assertEquals(
                "pass what is served is newer than what is in cert.pem",
                beside(Endpoints.leaf().from(Issue.NOW.minus(Duration.ofDays(300))))
                        .by(rule));
        assertEquals(
                "n/a what is in cert.pem has other names",
                beside(Endpoints.leaf().name("b").from(Issue.NOW)).by(rule));
        assertEquals(
                "n/a what is in cert.pem has other names",
                beside(Endpoints.leaf().noNames().from(Issue.NOW)).by(rule));
        assertEquals(
                "n/a no file was named to compare with", Endpoints.of(SERVED).by(rule));
        assertEquals(
                "unknown there is no file x",
                Endpoints.of(SERVED).configured(Seen.not("there is no file x")).by(rule));
    }
}
