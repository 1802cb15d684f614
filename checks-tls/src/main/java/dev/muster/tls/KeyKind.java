package dev.muster.tls;

/** What a certificate's key is for. */
enum KeyKind {
    RSA("RSA"),
    DSA("DSA"),
    /** ECDSA. */
    EC("EC"),
    /** Ed25519 and Ed448. */
    EDDSA("EdDSA"),
    ML_DSA("ML-DSA"),
    OTHER("unknown");

    private final String title;

    KeyKind(String title) {
        this.title = title;
    }

    /** {@return as people write it} */
    @Override
    public String toString() {
        return title;
    }
}
