package dev.muster.tls;

/**
 * A cipher suite.
 *
 * @param code of IANA's registry, or of whoever took it
 * @param name of IANA's registry, such as {@code TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}
 */
record Suite(int code, String name) {}
