package dev.muster.tls;

/** A configuration that Mozilla recommends, version 6.0 of its guidelines for server-side TLS. */
public enum MozillaProfile {
    /** TLS 1.3 alone. */
    MODERN,
    /** TLS 1.2 with AEAD suites, and 1.3. */
    INTERMEDIATE;

    /** {@return as Mozilla writes it} */
    @Override
    public String toString() {
        return this == MODERN ? "modern" : "intermediate";
    }
}
