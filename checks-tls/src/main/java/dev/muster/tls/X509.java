package dev.muster.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cert.X509CertificateHolder;

/** A certificate, read. What cannot be read of it is refused when it is made, not when it is judged. Immutable. */
final class X509 {
    private final byte[] der;
    private final X509CertificateHolder holder;

    private X509(byte[] der, X509CertificateHolder holder) {
        this.der = der;
        this.holder = holder;
    }

    /**
     * {@return the certificate of these bytes}
     *
     * @throws IOException if they are none
     */
    static X509 of(byte[] der) throws IOException {
        byte[] copy = der.clone();
        try {
            return new X509(copy, new X509CertificateHolder(Certificate.getInstance(copy)));
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw new IOException("not a certificate: " + e.getClass().getSimpleName(), e);
        }
    }

    byte[] der() {
        return der.clone();
    }

    X509CertificateHolder holder() {
        return holder;
    }

    Instant notBefore() {
        return holder.getNotBefore().toInstant();
    }

    Instant notAfter() {
        return holder.getNotAfter().toInstant();
    }

    Duration life() {
        return Duration.between(notBefore(), notAfter());
    }

    BigInteger serial() {
        return holder.getSerialNumber();
    }

    String subject() {
        return holder.getSubject().toString();
    }

    String issuer() {
        return holder.getIssuer().toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof X509 that && Arrays.equals(der, that.der);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(der);
    }

    @Override
    public String toString() {
        return subject();
    }
}
