package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Outcome;
import java.time.Duration;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;

/** One fault is one finding: what follows from it is not told again. */
final class FindingsTest {
    private static void finds(Endpoints endpoint, String... ids) {
        assertEquals(List.of(ids), endpoint.findings());
    }

    @Test
    void a_good_chain_has_none() {
        finds(Endpoints.of(Endpoints.leaf()));
    }

    @Test
    void dates_are_told_once() {
        Endpoints good = Endpoints.of(Endpoints.leaf());
        finds(good.at(Issue.NOW.plus(Duration.ofDays(121))), "tls.cert.expired");
        finds(good.at(Issue.NOW.minus(Duration.ofDays(61))), "tls.cert.not-yet-valid");
        finds(good.at(Issue.NOW.plus(Duration.ofDays(100))), "tls.cert.expiring");
        finds(
                Endpoints.of(Endpoints.leaf()
                        .from(Issue.NOW.minus(Duration.ofDays(290)))
                        .until(Issue.NOW.plus(Duration.ofDays(75)))),
                "tls.cert.renewal-overdue");
        finds(Endpoints.of(Endpoints.leaf().until(Issue.NOW.plus(Duration.ofDays(400)))), "tls.cert.lifetime-too-long");
    }

    @Test
    void an_expired_intermediate_does_not_make_it_untrusted() {
        Credential old = Issue.authority("old")
                .by(Endpoints.ROOT)
                .until(Issue.NOW.minus(Duration.ofDays(200)))
                .make();
        finds(Endpoints.of(Issue.leaf().by(old)), "tls.chain.expiring");
    }

    @Test
    void names_are_told_once() {
        finds(Endpoints.of(Endpoints.leaf()).host("other.example.com"), "tls.cert.hostname-mismatch");
        finds(Endpoints.of(Endpoints.leaf().noNames()), "tls.cert.no-san");
    }

    @Test
    void a_self_signed_one_is_only_self_signed() {
        finds(Endpoints.of(Issue.leaf()), "tls.cert.self-signed");
        finds(Endpoints.of(Issue.leaf().authority()), "tls.cert.self-signed");
        Credential own = Issue.leaf().make();
        finds(Endpoints.of(own.chain(), own), "tls.cert.self-signed");
    }

    @Test
    void a_chain_is_incomplete_or_untrusted() {
        Credential leaf = Endpoints.leaf().make();
        finds(Endpoints.of(List.of(leaf.certificate()), Endpoints.ROOT), "tls.chain.incomplete");
        Credential other = Issue.authority("other").make();
        finds(
                Endpoints.of(
                        List.of(leaf.certificate(), Endpoints.BETWEEN.certificate(), Endpoints.ROOT.certificate()),
                        other),
                "tls.chain.untrusted",
                "tls.chain.superfluous-root");
    }

    @Test
    void keys_signatures_and_usage_are_told_each() {
        finds(Endpoints.of(Endpoints.leaf().keys(Keys.rsa(1024))), "tls.cert.weak-key");
        finds(Endpoints.of(Endpoints.leaf().signature("SHA1withECDSA")), "tls.cert.weak-signature");
        finds(Endpoints.of(Endpoints.leaf().purpose(KeyPurposeId.id_kp_clientAuth)), "tls.cert.wrong-usage");
        finds(Endpoints.of(Endpoints.leaf().usage(KeyUsage.keyAgreement)), "tls.cert.wrong-usage");
        finds(Endpoints.of(Endpoints.leaf().mustStaple()), "tls.ocsp.must-staple-missing");
    }

    @Test
    void what_was_not_seen_is_never_a_pass() {
        for (var rule : CertificateRules.ALL) {
            Outcome outcome = rule.judge(Endpoints.unseen().facts()).get(0);
            assertEquals(
                    "unknown no certificate was seen: it stalled",
                    Endpoints.said(rule, outcome),
                    rule.info().id());
        }
    }
}
