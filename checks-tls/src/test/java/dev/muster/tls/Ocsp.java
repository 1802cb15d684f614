package dev.muster.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes answers of OCSP for tests: good ones unless told otherwise. Each method changes it and returns it. */
final class Ocsp {
    private static final ASN1ObjectIdentifier TIMESTAMPS = new ASN1ObjectIdentifier("1.3.6.1.4.1.11129.2.4.5");

    private final X509 leaf;
    private final Credential issuer;
    private Credential signer;
    private Optional<X509> enclosed = Optional.empty();
    private Optional<DEROctetString> timestamps = Optional.empty();
    private BigInteger serial;
    private Optional<CertificateStatus> status = Optional.empty();
    private Instant from = Issue.NOW.minus(Duration.ofDays(1));
    private Optional<Instant> until = Optional.of(Issue.NOW.plus(Duration.ofDays(6)));

    private Ocsp(X509 leaf, Credential issuer) {
        this.leaf = leaf;
        this.issuer = issuer;
        this.signer = issuer;
        this.serial = leaf.serial();
    }

    static Ocsp about(Credential leaf, Credential issuer) {
        return new Ocsp(leaf.certificate(), issuer);
    }

    Ocsp status(CertificateStatus said) {
        status = Optional.of(said);
        return this;
    }

    Ocsp serial(long number) {
        serial = BigInteger.valueOf(number);
        return this;
    }

    Ocsp signer(Credential other) {
        signer = other;
        return this;
    }

    Ocsp enclosing(Credential delegate) {
        enclosed = Optional.of(delegate.certificate());
        return signer(delegate);
    }

    Ocsp from(Instant instant) {
        from = instant;
        return this;
    }

    Ocsp until(Optional<Instant> instant) {
        until = instant;
        return this;
    }

    /** Puts this into the extension where timestamps of logs stand. */
    Ocsp timestamps(ASN1Encodable list) {
        try {
            timestamps = Optional.of(new DEROctetString(list));
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] make() {
        try {
            var digests = new BcDigestCalculatorProvider();
            BasicOCSPRespBuilder builder = new BasicOCSPRespBuilder(
                    SubjectPublicKeyInfo.getInstance(signer.keys().getPublic().getEncoded()),
                    digests.get(CertificateID.HASH_SHA1));
            builder.addResponse(
                    new CertificateID(
                            digests.get(CertificateID.HASH_SHA1),
                            issuer.certificate().holder(),
                            serial),
                    status.orElse(CertificateStatus.GOOD),
                    Date.from(from),
                    until.map(Date::from).orElse(null),
                    timestamps
                            .map(one -> new Extensions(new Extension(TIMESTAMPS, false, one)))
                            .orElse(null));
            var answer = builder.build(
                    new JcaContentSignerBuilder("SHA256withECDSA")
                            .build(signer.keys().getPrivate()),
                    enclosed.map(one -> new X509CertificateHolder[] {one.holder()})
                            .orElse(new X509CertificateHolder[0]),
                    Date.from(from));
            return new OCSPRespBuilder()
                    .build(OCSPRespBuilder.SUCCESSFUL, answer)
                    .getEncoded();
        } catch (OCSPException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] error(int code) {
        try {
            return new OCSPRespBuilder().build(code, null).getEncoded();
        } catch (OCSPException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return what is made of it} */
    Standing read() {
        return OcspAnswers.read(new DEROctetString(make()), leaf, Optional.of(issuer.certificate()));
    }
}
