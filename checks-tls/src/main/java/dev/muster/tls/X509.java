package dev.muster.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.cert.X509CertificateHolder;

/** A certificate, read. What cannot be read of it is refused when it is made, not when it is judged. Immutable. */
final class X509 {
    private final byte[] der;
    private final X509CertificateHolder holder;
    private final Instant notBefore;
    private final Instant notAfter;
    private final String subject;
    private final String issuer;
    private final CertKey key;
    private final CertSignature signature;
    private final CertExtensions extensions;

    private X509(byte[] der, X509CertificateHolder holder) throws IOException {
        this.der = der;
        this.holder = holder;
        notBefore = holder.getNotBefore().toInstant();
        notAfter = holder.getNotAfter().toInstant();
        subject = holder.getSubject().toString();
        issuer = holder.getIssuer().toString();
        key = CertKey.of(holder.getSubjectPublicKeyInfo());
        signature = CertSignature.of(holder.getSignatureAlgorithm());
        extensions = CertExtensions.of(holder);
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
        } catch (IOException e) {
            throw new IOException("not a certificate that can be read: " + e.getMessage(), e);
        } catch (RuntimeException | StackOverflowError e) {
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
        return notBefore;
    }

    Instant notAfter() {
        return notAfter;
    }

    Duration life() {
        return Duration.between(notBefore, notAfter);
    }

    BigInteger serial() {
        return holder.getSerialNumber();
    }

    String subject() {
        return subject;
    }

    String issuer() {
        return issuer;
    }

    CertKey key() {
        return key;
    }

    CertSignature signature() {
        return signature;
    }

    CertExtensions extensions() {
        return extensions;
    }

    /** {@return the SHA-256 of all of it, in lower-case hexadecimal} */
    String fingerprint() {
        return HexFormat.of().formatHex(sha256(der));
    }

    /** {@return the base64 of the SHA-256 of its SubjectPublicKeyInfo, as pins are written} */
    String pin() {
        try {
            return Base64.getEncoder()
                    .encodeToString(sha256(holder.getSubjectPublicKeyInfo().getEncoded()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return whether it names itself as its issuer} */
    boolean selfIssued() {
        return holder.getSubject().equals(holder.getIssuer());
    }

    /** {@return whether it names itself as its issuer and bears its own signature} */
    boolean selfSigned() {
        return selfIssued() && signedBy(this);
    }

    /** {@return whether that one's key made the signature of this; names are not compared} */
    boolean signedBy(X509 other) {
        TBSCertificate signed = holder.toASN1Structure().getTBSCertificate();
        try {
            return signed.getSignature().equals(holder.getSignatureAlgorithm())
                    && Signatures.verify(
                            other.holder.getSubjectPublicKeyInfo(),
                            holder.getSignatureAlgorithm(),
                            signed.getEncoded(),
                            holder.getSignature());
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
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
        return subject;
    }
}
