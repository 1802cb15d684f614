package dev.muster.tls;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
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

/** Reads stapled answers of OCSP: RFC 6960, section 3.2. Whether one is still fresh the rules judge. */
final class Staples {
    /** Why nothing can be said about a signature. Rules know it by this. */
    static final String NO_ISSUER = "who may sign it is not known, for the issuer's certificate was not sent";

    private static final int OCSP = 1;
    private static final int HEADER = 4;
    private static final int MOST_CERTIFICATES = 5;

    private Staples() {}

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
    static Staple read(ASN1OctetString bytes, X509 leaf, Optional<X509> issuer) {
        try {
            OCSPResp response = new OCSPResp(bytes.getOctets());
            if (response.getStatus() != OCSPResp.SUCCESSFUL) {
                return nothing("it holds no answer but the responder's error " + response.getStatus());
            }
            return response.getResponseObject() instanceof BasicOCSPResp basic
                    ? read(basic, leaf, issuer)
                    : nothing("it is of a kind that nobody knows");
        } catch (IOException | OCSPException | RuntimeException | StackOverflowError e) {
            return nothing("it is malformed");
        }
    }

    private static Staple nothing(String problem) {
        return new Staple(Staple.Status.UNKNOWN, Instant.EPOCH, Optional.empty(), problem);
    }

    private static Staple read(BasicOCSPResp answer, X509 leaf, Optional<X509> issuer) throws OCSPException {
        List<SingleResp> about = Stream.of(answer.getResponses())
                .filter(one -> one.getCertID().getSerialNumber().equals(leaf.serial()))
                .toList();
        if (about.isEmpty()) {
            return nothing("it is about another certificate");
        }
        SingleResp one = about.get(0);
        return new Staple(
                status(one.getCertStatus()),
                one.getThisUpdate().toInstant(),
                Optional.ofNullable(one.getNextUpdate()).map(Date::toInstant),
                issuer.isPresent() ? problem(answer, one, issuer.get()) : NO_ISSUER);
    }

    /** Bouncy Castle says good by null. */
    private static Staple.Status status(@Nullable CertificateStatus status) {
        if (status == null) {
            return Staple.Status.GOOD;
        }
        return status instanceof RevokedStatus ? Staple.Status.REVOKED : Staple.Status.UNKNOWN;
    }

    private static String problem(BasicOCSPResp answer, SingleResp one, X509 issuer) throws OCSPException {
        if (!one.getCertID().matchesIssuer(issuer.holder(), new BcDigestCalculatorProvider())) {
            return "it is about a certificate of another issuer";
        }
        if (signed(answer, issuer)) {
            return "";
        }
        List<X509> delegates = delegates(answer, issuer);
        if (delegates.isEmpty()) {
            return "it is signed neither by the issuer nor by one whom the issuer lets sign such answers";
        }
        return delegates.stream().anyMatch(delegate -> signed(answer, delegate)) ? "" : "its signature is wrong";
    }

    private static List<X509> delegates(BasicOCSPResp answer, X509 issuer) {
        return Stream.of(answer.getCerts())
                .limit(MOST_CERTIFICATES)
                .flatMap(Staples::read)
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
