package dev.muster.tls;

/** Lines to paste that mend more than one rule. */
final class Fixes {
    static final String PROTOCOLS = "allow TLS 1.2 and 1.3 alone: server.ssl.enabled-protocols=TLSv1.2,TLSv1.3 (Spring"
            + " Boot), ssl_protocols TLSv1.2 TLSv1.3; (nginx), SSLParameters.setProtocols (JDK)";
    static final String SUITES = "name the suites that may be used: server.ssl.ciphers=TLS_AES_128_GCM_SHA256,"
            + "TLS_AES_256_GCM_SHA384,TLS_CHACHA20_POLY1305_SHA256,TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,"
            + "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,"
            + "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384 (Spring Boot), SSLParameters.setCipherSuites (JDK),"
            + " ssl_ciphers (nginx)";
    static final String STACK = "upgrade what ends TLS here: no TLS library of the last ten years does this by itself";

    private Fixes() {}
}
