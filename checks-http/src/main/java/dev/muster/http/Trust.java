package dev.muster.http;

import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/**
 * Whom to believe over TLS: the owner's context, or else this JVM's, which is made only when it is needed.
 *
 * @param owners the owner's
 */
record Trust(Optional<SSLContext> owners) {
    /** {@return trust in what this JVM trusts} */
    static Trust usual() {
        return new Trust(Optional.empty());
    }

    SSLSocketFactory sockets() {
        return owners.map(SSLContext::getSocketFactory)
                .orElseGet(() -> (SSLSocketFactory) SSLSocketFactory.getDefault());
    }
}
