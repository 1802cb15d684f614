package dev.muster.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes lists of revoked certificates for tests: empty good ones unless told otherwise. Each method changes it and returns it.
 */
final class Crl {
    private final X509v2CRLBuilder builder;
    private Credential signer;
    private Optional<Instant> until = Optional.of(Issue.NOW.plus(Duration.ofDays(6)));

    private Crl(Credential issuer) {
        signer = issuer;
        builder = new X509v2CRLBuilder(
                issuer.certificate().holder().getSubject(), Date.from(Issue.NOW.minus(Duration.ofDays(1))));
    }

    static Crl of(Credential issuer) {
        return new Crl(issuer);
    }

    Crl revoking(Credential one, int reason) {
        return revoking(one.certificate().serial(), reason);
    }

    Crl revoking(BigInteger serial, int reason) {
        builder.addCRLEntry(serial, Date.from(Issue.NOW.minus(Duration.ofDays(3))), reason);
        return this;
    }

    Crl signer(Credential other) {
        signer = other;
        return this;
    }

    Crl from(Instant instant) {
        builder.setThisUpdate(Date.from(instant));
        return this;
    }

    Crl until(Optional<Instant> instant) {
        until = instant;
        return this;
    }

    Crl with(ASN1ObjectIdentifier id, boolean critical, ASN1Encodable value) {
        try {
            builder.addExtension(id, critical, value);
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says for which certificates it is. */
    Crl scope(IssuingDistributionPoint point) {
        return with(Extension.issuingDistributionPoint, true, point);
    }

    /** {@return the name of a part} */
    static DistributionPointName part(String address) {
        return new DistributionPointName(
                new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, address)));
    }

    byte[] make() {
        until.map(Date::from).ifPresent(builder::setNextUpdate);
        try {
            return builder.build(new JcaContentSignerBuilder("SHA256withECDSA")
                            .build(signer.keys().getPrivate()))
                    .getEncoded();
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    String pem() {
        return "-----BEGIN X509 CRL-----\n" + Base64.getMimeEncoder().encodeToString(make())
                + "\n-----END X509 CRL-----\n";
    }
}
