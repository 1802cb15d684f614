package dev.muster.tls;

import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;

/**
 * What one handshake saw.
 *
 * @param sent certificates as they were sent, leaf first, at least one
 * @param session what was agreed on; not seen if the handshake broke off after the certificates
 * @param staple bytes of the answer of OCSP that was stapled to the leaf, not read yet
 * @param timestamps of RFC 6962 that came beside the certificate
 * @param asksForCertificate whether the client was asked for a certificate, which it has not
 * @param hsts the first Strict-Transport-Security field of one answer, if HTTP was asked for
 */
record Handshaken(
        List<X509> sent,
        Seen<Session> session,
        Optional<ASN1OctetString> staple,
        int timestamps,
        boolean asksForCertificate,
        Seen<Optional<String>> hsts) {
    /** Copies. */
    Handshaken {
        sent = List.copyOf(sent);
    }

    X509 leaf() {
        return sent.get(0);
    }

    /** {@return whether this application protocol was chosen} */
    boolean chose(String protocol) {
        return session.value().flatMap(Session::alpn).filter(protocol::equals).isPresent();
    }

    Handshaken with(Seen<Optional<String>> other) {
        return new Handshaken(sent, session, staple, timestamps, asksForCertificate, other);
    }
}
