package dev.muster.tls;

/** By what the server proves who it is. */
enum Authentication {
    /** TLS 1.3: the certificate decides, not the suite. */
    ANY,
    RSA,
    DSS,
    ECDSA,
    PSK,
    /** A password that both sides know. */
    PASSWORD,
    KRB5,
    FORTEZZA,
    GOST,
    ANONYMOUS,
    UNKNOWN
}
