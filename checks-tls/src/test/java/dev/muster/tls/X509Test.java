package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9FieldID;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class X509Test {
    private static final String FEATURE = "1.3.6.1.5.5.7.1.24";
    private static final String TIMESTAMPS = "1.3.6.1.4.1.11129.2.4.2";

    @Test
    void reads_what_rules_ask_about() throws Exception {
        X509 leaf = Issue.leaf().mustStaple().make().certificate();
        CertExtensions said = leaf.extensions();
        assertTrue(said.named());
        assertEquals(List.of("localhost"), said.names());
        assertEquals(List.of(InetAddress.getByAddress(new byte[] {127, 0, 0, 1})), said.addresses());
        assertEquals(Optional.of(List.of("1.3.6.1.5.5.7.3.1")), said.purposes());
        assertTrue(said.mustStaple());
        assertFalse(said.authority());
        assertEquals(0, said.timestamps());
        assertEquals("EC secp256r1", leaf.key().name());
        assertEquals("SHA-256", leaf.signature().hash());
        assertEquals(64, leaf.fingerprint().length());
        assertEquals("CN=localhost", leaf.toString());
        assertTrue(leaf.selfSigned());
        assertEquals(leaf, X509.of(leaf.der()));
        assertEquals(leaf.hashCode(), X509.of(leaf.der()).hashCode());
        assertNotEquals(leaf, Issue.leaf().make().certificate());
        assertNotEquals(leaf, "");
        assertTrue(Issue.authority("a").make().certificate().extensions().authority());
    }

    private static String refusal(String id, byte[] value) {
        Issue issue = Issue.leaf();
        if (id.equals(Extension.subjectAlternativeName.getId())) {
            issue.noNames();
        }
        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> issue.with(new Extension(new ASN1ObjectIdentifier(id), false, value))
                        .make());
        return String.valueOf(refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.5.29.17", FEATURE, TIMESTAMPS})
    void garbage_in_an_extension_is_refused_when_it_is_read(String id) {
        for (byte[] garbage : new byte[][] {{}, {1}, {0x30, 5}, {4, 1, 0}, {0x30, 2, (byte) 0x87, 0}, {0x30, 1, 1}}) {
            assertTrue(
                    refusal(id, garbage).contains("not a certificate"),
                    refusal(id, garbage) + Arrays.toString(garbage));
        }
    }

    @Test
    void deep_garbage_is_refused_too() throws Exception {
        byte[] deep = new byte[60_000];
        for (int i = 0; i < deep.length; i += 2) {
            deep[i] = 0x30;
            deep[i + 1] = (byte) 0x80;
        }
        assertThrows(IOException.class, () -> X509.of(deep));
        assertTrue(refusal("2.5.29.17", deep).contains("not a certificate"));
    }

    @Test
    void every_cut_and_every_changed_byte_is_a_certificate_or_refused() throws Exception {
        byte[] good = Issue.leaf().mustStaple().make().certificate().der();
        int read = 0;
        for (int i = 0; i < good.length; i++) {
            byte[] changed = good.clone();
            changed[i] ^= 0x15;
            read += isRead(changed) ? 1 : 0;
            assertFalse(isRead(Arrays.copyOf(good, i)));
        }
        assertTrue(read > 0);
    }

    private static boolean isRead(byte[] bytes) {
        try {
            X509 one = X509.of(bytes);
            one.selfSigned();
            one.pin();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static CertKey key(String algorithm) throws Exception {
        return CertKey.of(SubjectPublicKeyInfo.getInstance(KeyPairGenerator.getInstance(algorithm)
                .generateKeyPair()
                .getPublic()
                .getEncoded()));
    }

    private static CertKey bare(String algorithm, org.bouncycastle.asn1.ASN1Encodable parameters) throws IOException {
        return CertKey.of(new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(new ASN1ObjectIdentifier(algorithm), parameters), new byte[] {1}));
    }

    @Test
    void knows_keys_of_many_kinds() throws Exception {
        String ec = X9ObjectIdentifiers.id_ecPublicKey.getId();
        assertEquals("Ed25519", key("Ed25519").name());
        assertEquals("Ed448", key("Ed448").name());
        assertEquals(
                "ML-DSA-65", bare("2.16.840.1.101.3.4.3.18", DERNull.INSTANCE).name());
        assertEquals(CertKey.Kind.OTHER, bare("1.2.3", DERNull.INSTANCE).kind());
        assertEquals(0, bare("1.2.840.10040.4.1", DERNull.INSTANCE).bits());
        assertEquals("EC on its issuer's curve", bare(ec, DERNull.INSTANCE).name());
        assertEquals(
                "EC on the curve 1.2.3",
                bare(ec, new ASN1ObjectIdentifier("1.2.3")).name());
        assertEquals(163, bare(ec, new ASN1ObjectIdentifier("1.3.132.0.1")).bits());
        assertEquals(
                "EC on an explicit curve of 160 bits",
                bare(ec, explicit(new X9FieldID(BigInteger.ONE.shiftLeft(159)))).name());
        assertEquals(233, bare(ec, explicit(new X9FieldID(233, 74))).bits());
        assertEquals(
                Optional.of(BigInteger.valueOf(65_537)),
                Issue.leaf().keys(Keys.rsa(2048)).make().certificate().key().exponent());
    }

    private static DERSequence explicit(X9FieldID field) {
        ASN1EncodableVector all = new ASN1EncodableVector();
        all.add(new ASN1Integer(1));
        all.add(field);
        return new DERSequence(all);
    }

    @Test
    void a_signature_is_computed_not_believed() {
        Credential authority = Issue.authority("a").make();
        X509 leaf = Issue.leaf().by(authority).make().certificate();
        assertTrue(leaf.signedBy(authority.certificate()));
        assertFalse(leaf.signedBy(Issue.authority("b").make().certificate()));
        assertFalse(leaf.signedBy(leaf));
        assertFalse(leaf.selfSigned());
    }

    @Test
    void knows_signatures_that_the_JDK_does_not() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC", Signatures.bouncyCastle());
        generator.initialize(new java.security.spec.ECGenParameterSpec("secp192r1"));
        var pair = generator.generateKeyPair();
        var signer = java.security.Signature.getInstance("SHA256withECDSA", Signatures.bouncyCastle());
        signer.initSign(pair.getPrivate());
        signer.update(new byte[] {1, 2});
        byte[] signature = signer.sign();
        SubjectPublicKeyInfo info =
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded());
        AlgorithmIdentifier algorithm = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
        assertTrue(Signatures.verify(info, algorithm, new byte[] {1, 2}, signature));
        assertFalse(Signatures.verify(info, algorithm, new byte[] {1, 3}, signature));
        assertFalse(Signatures.verify(info, algorithm, new byte[] {1, 2}, new byte[] {9}));
        AlgorithmIdentifier strange = new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.3"));
        assertFalse(Signatures.verify(info, strange, new byte[] {1, 2}, signature));
        SubjectPublicKeyInfo broken = new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.840.113549.1.1.1")),
                new DERBitString(new byte[3]));
        assertFalse(Signatures.verify(broken, algorithm, new byte[] {1, 2}, signature));
    }

    @Test
    void a_key_too_large_is_not_computed_with() {
        CertKey.Kind rsa = CertKey.Kind.RSA;
        assertTrue(Signatures.isBearable(new CertKey(rsa, 16_384, "", Optional.of(BigInteger.valueOf(65_537)))));
        assertFalse(Signatures.isBearable(new CertKey(rsa, 16_385, "", Optional.of(BigInteger.valueOf(65_537)))));
        assertFalse(Signatures.isBearable(new CertKey(rsa, 2_048, "", Optional.of(BigInteger.ONE.shiftLeft(64)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "0001", "00020000ff", "0003000501", "0001000000", "000100"})
    void a_list_of_timestamps_may_be_malformed(String hex) {
        byte[] list = java.util.HexFormat.of().parseHex(hex);
        assertThrows(IOException.class, () -> Timestamps.count(list));
    }

    @Test
    void counts_timestamps() throws IOException {
        assertEquals(0, Timestamps.count(new byte[] {0, 0}));
        assertEquals(1, Timestamps.count(new byte[] {0, 3, 0, 1, 9}));
        assertEquals(2, Timestamps.count(new byte[] {0, 4, 0, 0, 0, 0}));
    }
}
