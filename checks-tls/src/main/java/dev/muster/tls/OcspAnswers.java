package dev.muster.tls;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers of OCSP, stapled or fetched: RFC 6960, section 3.2. Whether one is still fresh the rules judge.
 */
final class OcspAnswers {
    /** Why nothing can be said about a signature. Rules know it by this. */
    static final String NO_ISSUER = "who may sign it is not known, for the issuer's certificate was not sent";

    private static final int OCSP = 1;
    private static final int HEADER = 4;
    private static final int MOST_CERTIFICATES = 5;
    private static final ASN1ObjectIdentifier TIMESTAMPS = new ASN1ObjectIdentifier("1.3.6.1.4.1.11129.2.4.5");

    private OcspAnswers() {}

    /** {@return the answer in a CertificateStatus of TLS, if it is one of OCSP; whatever it is made of} */
    static Optional<ASN1OctetString> inStatus(byte[] status) {
        return status.length < HEADER || status[0] != OCSP
                ? Optional.empty()
                : Optional.of(new DEROctetString(Arrays.copyOfRange(status, HEADER, status.length)));
    }

    /**
     * {@return what an answer says about the leaf, and why it proves nothing where that is so}
     *
     * @param issuer of the leaf, if it is known
     */
    static Standing read(ASN1OctetString bytes, X509 leaf, Optional<X509> issuer) {
        try {
            OCSPResp response = new OCSPResp(bytes.getOctets());
            if (response.getStatus() != OCSPResp.SUCCESSFUL) {
                return Standing.nothing("it holds no answer but the responder's error " + response.getStatus());
            }
            return response.getResponseObject() instanceof BasicOCSPResp basic
                    ? read(basic, leaf, issuer)
                    : Standing.nothing("it is of a kind that nobody knows");
        } catch (IOException | OCSPException | RuntimeException | StackOverflowError e) {
            return Standing.nothing("it is malformed");
        }
    }

    private static Standing read(BasicOCSPResp answer, X509 leaf, Optional<X509> issuer) throws OCSPException {
        List<SingleResp> about = Stream.of(answer.getResponses())
                .filter(one -> one.getCertID().getSerialNumber().equals(leaf.serial()))
                .toList();
        if (about.isEmpty()) {
            return Standing.nothing("it is about another certificate");
        }
        if (issuer.isEmpty()) {
            return standing(about.get(0), NO_ISSUER, Optional.empty());
        }
        for (SingleResp one : about) {
            if (one.getCertID().matchesIssuer(issuer.get().holder(), new BcDigestCalculatorProvider())) {
                return standing(answer, one, issuer.get());
            }
        }
        return standing(about.get(0), "it is about a certificate of another issuer", Optional.empty());
    }

    private static Standing standing(BasicOCSPResp answer, SingleResp one, X509 issuer) {
        if (signed(answer, issuer)) {
            return standing(one, "", Optional.empty());
        }
        List<X509> delegates = delegates(answer, issuer);
        Optional<X509> signer =
                delegates.stream().filter(delegate -> signed(answer, delegate)).findFirst();
        String problem = delegates.isEmpty()
                ? "it is signed neither by the issuer nor by one whom the issuer lets sign such answers"
                : "its signature is wrong";
        return standing(one, signer.isPresent() ? "" : problem, signer.map(X509::notAfter));
    }

    /** What a delegate signed counts no longer than the delegate's own certificate. */
    private static Standing standing(SingleResp one, String problem, Optional<Instant> end) {
        Optional<Instant> next = Optional.ofNullable(one.getNextUpdate()).map(Date::toInstant);
        return new Standing(
                status(one.getCertStatus()),
                one.getThisUpdate().toInstant(),
                Stream.concat(next.stream(), end.stream()).min(Comparator.naturalOrder()),
                revocation(one.getCertStatus()),
                timestamps(one),
                problem);
    }

    private static Optional<Revocation> revocation(@Nullable CertificateStatus status) {
        return status instanceof RevokedStatus revoked
                ? Optional.of(Revocation.of(
                        revoked.getRevocationTime().toInstant(),
                        revoked.hasRevocationReason() ? revoked.getRevocationReason() : 0))
                : Optional.empty();
    }

    private static int timestamps(SingleResp one) {
        Extension extension = one.getExtension(TIMESTAMPS);
        try {
            return extension == null
                    ? 0
                    : Timestamps.count(ASN1OctetString.getInstance(extension.getParsedValue())
                            .getOctets());
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    /** Bouncy Castle says good by null. */
    private static Standing.Status status(@Nullable CertificateStatus status) {
        if (status == null) {
            return Standing.Status.GOOD;
        }
        return status instanceof RevokedStatus ? Standing.Status.REVOKED : Standing.Status.UNKNOWN;
    }

    private static List<X509> delegates(BasicOCSPResp answer, X509 issuer) {
        return Stream.of(answer.getCerts())
                .limit(MOST_CERTIFICATES)
                .flatMap(OcspAnswers::read)
                .filter(one -> maySign(one, issuer, answer.getProducedAt().toInstant()))
                .toList();
    }

    private static boolean maySign(X509 delegate, X509 issuer, Instant then) {
        return delegate.extensions().purposes().orElse(List.of()).contains(KeyPurposeId.id_kp_OCSPSigning.getId())
                && delegate.holder().getIssuer().equals(issuer.holder().getSubject())
                && Expiry.valid(delegate, then)
                && delegate.signedBy(issuer);
    }

    private static Stream<X509> read(X509CertificateHolder holder) {
        try {
            return Stream.of(X509.of(holder.getEncoded()));
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static boolean signed(BasicOCSPResp answer, X509 signer) {
        return Signatures.verify(
                signer.holder().getSubjectPublicKeyInfo(),
                answer.getSignatureAlgorithmID(),
                answer.getTBSResponseData(),
                answer.getSignature());
    }
}
