package dev.muster.tls;

/** How the two sides come to a common secret. */
enum KeyExchange {
    /** TLS 1.3: a group decides, not the suite. */
    ANY(true),
    ECDHE(true),
    DHE(true),
    ECDHE_PSK(true),
    DHE_PSK(true),
    /** A password and Diffie-Hellman. */
    SRP(true),
    /** Likewise, on a curve: RFC 8492. */
    PWD(true),
    /** X25519 and a lattice, an experiment of 2016. */
    CECPQ1(true),
    /** Ephemeral, but with whom nobody knows. */
    DH_ANON(true),
    ECDH_ANON(true),
    RSA(false),
    DH(false),
    ECDH(false),
    PSK(false),
    RSA_PSK(false),
    KRB5(false),
    FORTEZZA(false),
    GOST(false),
    UNKNOWN(false);

    private final boolean ephemeral;

    KeyExchange(boolean ephemeral) {
        this.ephemeral = ephemeral;
    }

    /** {@return whether the secret is gone when the session is} */
    boolean ephemeral() {
        return ephemeral;
    }

    /** {@return whether it runs in a finite field whose size the server chooses} */
    boolean finiteField() {
        return this == DHE || this == DHE_PSK || this == DH_ANON;
    }

    /** {@return whether nobody proves who they are} */
    boolean anonymous() {
        return this == DH_ANON || this == ECDH_ANON;
    }
}
