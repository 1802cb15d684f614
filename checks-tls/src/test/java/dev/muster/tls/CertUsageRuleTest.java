package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;

final class CertUsageRuleTest {
    private final CertUsageRule rule = new CertUsageRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Endpoints.of(Endpoints.leaf()).facts())
                .failing(Endpoints.of(Endpoints.leaf().authority()).facts())
                .inconclusive(Endpoints.unseen().facts())
                .verify();
    }

    private String said(Issue leaf) {
        return Endpoints.of(leaf).by(rule);
    }

    @Test
    void knows_what_a_server_needs() {
        String good = "pass it may be used by a TLS server";
        String purpose = "ERROR its extended key usage does not name serverAuth";
        assertEquals(good, said(Endpoints.leaf()));
        assertEquals(good, said(Endpoints.leaf().noPurpose()));
        assertEquals(good, said(Endpoints.leaf().purpose(KeyPurposeId.anyExtendedKeyUsage)));
        assertEquals(good, said(Endpoints.leaf().usage(0)));
        assertEquals(good, said(Endpoints.leaf().usage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment)));
        assertEquals(purpose, said(Endpoints.leaf().purpose(KeyPurposeId.id_kp_clientAuth)));
        assertEquals(purpose, said(Issue.leaf().purpose(KeyPurposeId.id_kp_codeSigning)));
        assertEquals(
                "ERROR it is the certificate of an authority (CA:TRUE)",
                said(Endpoints.leaf().authority()));
        assertEquals(good, said(Issue.leaf().authority()));
        assertEquals(
                "WARNING its key usage does not name digitalSignature, which ECDHE needs",
                said(Endpoints.leaf().usage(KeyUsage.keyEncipherment)));
    }
}
