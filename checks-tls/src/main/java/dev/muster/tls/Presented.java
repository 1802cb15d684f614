package dev.muster.tls;

import java.util.List;
import java.util.Optional;

/**
 * Whom the endpoint says it is.
 *
 * @param sent the chain as it was sent, leaf first, at least one
 * @param trust whether the application would trust it
 * @param staple what was stapled to it, if anything was
 * @param otherTimestamps how many of RFC 6962's timestamps came beside those inside the leaf
 */
record Presented(List<X509> sent, Trust trust, Optional<Staple> staple, int otherTimestamps) {
    /** Copies. */
    Presented {
        sent = List.copyOf(sent);
    }

    X509 leaf() {
        return sent.get(0);
    }
}
