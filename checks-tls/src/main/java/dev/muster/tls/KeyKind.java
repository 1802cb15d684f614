package dev.muster.tls;

import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.SignatureScheme;

/** For which keys a client can check signatures: a server with two certificates shows the one that fits. */
enum KeyKind {
    /** For all, as clients of today. */
    ANY,
    RSA,
    /** For all but RSA. */
    NOT_RSA;

    /** {@return the kind that this certificate is not of} */
    static KeyKind beside(X509 leaf) {
        return RSA.has(leaf) ? NOT_RSA : RSA;
    }

    boolean has(X509 leaf) {
        return fits(leaf.key().kind() == CertKey.Kind.RSA);
    }

    /** {@return whether such a suite can be taken with a key of this kind; in TLS 1.3 each can} */
    boolean has(Suite suite) {
        return suite.authentication() == Authentication.ANY || proves(suite);
    }

    /** {@return whether a server that takes this suite has a key of this kind} */
    boolean proves(Suite suite) {
        boolean asymmetric = suite.exchange() == KeyExchange.RSA
                || suite.exchange() == KeyExchange.DHE
                || suite.exchange() == KeyExchange.ECDHE;
        return switch (suite.authentication()) {
            case RSA -> asymmetric && fits(true);
            case ECDSA, DSS -> asymmetric && fits(false);
            default -> false;
        };
    }

    boolean has(SignatureAndHashAlgorithm one) {
        return fits(
                one.getSignature() == SignatureAlgorithm.rsa || SignatureScheme.isRSAPSS(SignatureScheme.from(one)));
    }

    private boolean fits(boolean rsa) {
        return this == ANY || (this == RSA) == rsa;
    }
}
