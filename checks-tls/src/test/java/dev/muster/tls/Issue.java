package dev.muster.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Issues certificates for tests, good ones unless told otherwise: a P-256 key of its own, SHA-256, {@code localhost} and
 * 127.0.0.1, serverAuth, 60 days old, 120 days left. Each method changes it and returns it.
 */
final class Issue {
    /** What a good certificate is judged at. */
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private static final AtomicLong SERIAL = new AtomicLong(1_000);
    private static final ASN1ObjectIdentifier TLS_FEATURE = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.1.24");

    private final String subject;
    private final List<GeneralName> names = new ArrayList<>();
    private KeyPair keys;
    private Optional<Credential> issuer = Optional.empty();
    private String signature = "";
    private Instant from = NOW.minus(Duration.ofDays(60));
    private Instant until = NOW.plus(Duration.ofDays(120));
    private boolean authority;
    private Optional<Integer> pathLength = Optional.empty();
    private Optional<KeyPurposeId> purpose = Optional.of(KeyPurposeId.id_kp_serverAuth);
    private int usage = KeyUsage.digitalSignature;
    private boolean mustStaple;
    private final List<Extension> others = new ArrayList<>();

    private Issue(String subject, KeyPair keys) {
        this.subject = subject;
        this.keys = keys;
    }

    /** {@return a server's certificate for localhost} */
    static Issue leaf() {
        return new Issue("CN=localhost", Keys.ec("secp256r1")).name("localhost").address("127.0.0.1");
    }

    /** {@return an authority's certificate with a key of its own, for ten years} */
    static Issue authority(String name) {
        Issue issue = new Issue("CN=" + name, Keys.ec("secp256r1", name));
        issue.authority = true;
        issue.purpose = Optional.empty();
        issue.usage = KeyUsage.keyCertSign | KeyUsage.cRLSign;
        return issue.from(NOW.minus(Duration.ofDays(1_000))).until(NOW.plus(Duration.ofDays(2_650)));
    }

    Issue by(Credential authority) {
        issuer = Optional.of(authority);
        return this;
    }

    Issue keys(KeyPair pair) {
        keys = pair;
        return this;
    }

    /** Signs by this algorithm, such as {@code SHA1withRSA}; if not called, by the issuer's key with SHA-256. */
    Issue signature(String algorithm) {
        signature = algorithm;
        return this;
    }

    Issue from(Instant instant) {
        from = instant;
        return this;
    }

    Issue until(Instant instant) {
        until = instant;
        return this;
    }

    Issue name(String dns) {
        names.add(new GeneralName(GeneralName.dNSName, dns));
        return this;
    }

    Issue address(String ip) {
        names.add(new GeneralName(GeneralName.iPAddress, ip));
        return this;
    }

    Issue noNames() {
        names.clear();
        return this;
    }

    Issue authority() {
        authority = true;
        return this;
    }

    /** Lets so many authorities stand below this one. */
    Issue pathLength(int most) {
        pathLength = Optional.of(most);
        return this;
    }

    Issue purpose(KeyPurposeId id) {
        purpose = Optional.of(id);
        return this;
    }

    Issue noPurpose() {
        purpose = Optional.empty();
        return this;
    }

    /** Sets the bits of {@link KeyUsage}; zero for no such extension. */
    Issue usage(int bits) {
        usage = bits;
        return this;
    }

    Issue mustStaple() {
        mustStaple = true;
        return this;
    }

    Issue with(Extension extension) {
        others.add(extension);
        return this;
    }

    /** {@return the certificate, sent with its issuer's chain but for a self-signed one} */
    Credential make() {
        try {
            X509 certificate = X509.of(builder()
                    .build(new JcaContentSignerBuilder(algorithm())
                            .build(issuer.map(Credential::keys).orElse(keys).getPrivate()))
                    .getEncoded());
            return new Credential(certificate, keys, above());
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<X509> above() {
        return issuer.map(Credential::chain).orElse(List.of()).stream()
                .filter(one -> !one.subject().equals(one.issuer()))
                .toList();
    }

    private String algorithm() {
        String kind = issuer.map(Credential::keys).orElse(keys).getPublic().getAlgorithm();
        return !signature.isEmpty() ? signature : "SHA256with" + (kind.equals("EC") ? "ECDSA" : kind);
    }

    private X509v3CertificateBuilder builder() throws IOException {
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer.map(one -> one.certificate().holder().getSubject()).orElse(new X500Name(subject)),
                BigInteger.valueOf(SERIAL.incrementAndGet()),
                Date.from(from),
                Date.from(until),
                new X500Name(subject),
                keys.getPublic());
        if (!names.isEmpty()) {
            builder.addExtension(
                    Extension.subjectAlternativeName, false, new GeneralNames(names.toArray(new GeneralName[0])));
        }
        builder.addExtension(
                Extension.basicConstraints,
                true,
                pathLength.map(BasicConstraints::new).orElse(new BasicConstraints(authority)));
        if (usage != 0) {
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        }
        if (purpose.isPresent()) {
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose.get()));
        }
        if (mustStaple) {
            builder.addExtension(TLS_FEATURE, false, new DERSequence(new ASN1Encodable[] {new ASN1Integer(5)}));
        }
        for (Extension other : others) {
            builder.addExtension(other);
        }
        return builder;
    }
}
