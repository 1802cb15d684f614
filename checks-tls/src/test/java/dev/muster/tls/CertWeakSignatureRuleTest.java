package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CertWeakSignatureRuleTest {
    private final CertWeakSignatureRule rule = new CertWeakSignatureRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Endpoints.of(Endpoints.leaf()).facts())
                .failing(Endpoints.of(Endpoints.leaf().signature("SHA1withECDSA"))
                        .facts())
                .notApplicable(Endpoints.of(Issue.leaf()).facts())
                .inconclusive(Endpoints.unseen().facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SHA256withRSA | pass SHA256WITHRSA
            SHA512withRSA | pass SHA512WITHRSA
            SHA1withRSA   | ERROR CN=localhost is signed by SHA1WITHRSA
            MD5withRSA    | ERROR CN=localhost is signed by MD5WITHRSA
            MD2withRSA    | ERROR CN=localhost is signed by MD2WITHRSA
            """)
    void knows_weak_hashes(String algorithm, String said) {
        Credential authority = Issue.authority("a").keys(Keys.rsa(2048)).make();
        Issue leaf = Issue.leaf().by(authority).signature(algorithm);
        assertEquals(said, Endpoints.of(leaf).by(rule));
    }

    @Test
    void knows_the_hash_of_PSS() {
        assertEquals(new CertSignature("RSASSA-PSS with SHA-1", "SHA-1"), pss(Optional.empty()));
        assertEquals(
                new CertSignature("RSASSA-PSS with SHA-256", "SHA-256"),
                pss(Optional.of(NISTObjectIdentifiers.id_sha256)));
        assertEquals(
                new CertSignature("RSASSA-PSS with 1.2.3", "1.2.3"),
                pss(Optional.of(new ASN1ObjectIdentifier("1.2.3"))));
    }

    private static CertSignature pss(Optional<ASN1ObjectIdentifier> hash) {
        return CertSignature.of(hash.map(id -> new AlgorithmIdentifier(
                        PKCSObjectIdentifiers.id_RSASSA_PSS,
                        new RSASSAPSSparams(
                                new AlgorithmIdentifier(id),
                                RSASSAPSSparams.DEFAULT_MASK_GEN_FUNCTION,
                                RSASSAPSSparams.DEFAULT_SALT_LENGTH,
                                RSASSAPSSparams.DEFAULT_TRAILER_FIELD)))
                .orElse(new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS)));
    }

    @Test
    void roots_may_be_old() {
        Credential root = Issue.authority("r").signature("SHA1withECDSA").make();
        Credential leaf = Issue.leaf().by(root).make().sentWith(root.certificate());
        assertEquals("pass SHA256WITHECDSA", Endpoints.of(leaf).by(rule));
        Credential old =
                Issue.authority("o").by(root).signature("SHA1withECDSA").make();
        assertEquals(
                "ERROR CN=o is signed by SHA1WITHECDSA",
                Endpoints.of(Issue.leaf().by(old)).by(rule));
    }
}
