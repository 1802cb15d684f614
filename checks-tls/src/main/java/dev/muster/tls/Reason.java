package dev.muster.tls;

/**
 * Why a grade is no better.
 *
 * @param cap the best that is left
 * @param text one clause
 */
record Reason(Grade cap, String text) {
    /** {@return whether this is about whom the certificate is for or from, which a private authority mends} */
    boolean aboutTrust() {
        return cap == Grade.T || cap == Grade.M;
    }

    /** {@return such as {@code TLS 1.0 is offered (B)}} */
    @Override
    public String toString() {
        return text + " (" + cap + ")";
    }
}
