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
 * @param asked what those say whom the owner had asked whether it is revoked
 */
record Presented(List<X509> sent, Trust trust, Optional<Standing> staple, int otherTimestamps, List<Evidence> asked) {
    /** Copies; throws IllegalArgumentException where no look can have seen that. */
    Presented {
        Plausible.chain(sent);
        Plausible.number("otherTimestamps", otherTimestamps, Standing.MOST_TIMESTAMPS);
        sent = List.copyOf(sent);
        asked = List.copyOf(asked);
    }

    static Presented of(List<X509> sent, Trust trust, Optional<Standing> staple, int otherTimestamps) {
        return new Presented(sent, trust, staple, otherTimestamps, List.of());
    }

    X509 leaf() {
        return sent.get(0);
    }

    /** {@return who issued the leaf: the next on the path, or else one that was sent and signed it} */
    Optional<X509> issuer() {
        return Trusts.issuer(sent, trust);
    }

    Presented asked(List<Evidence> evidence) {
        return new Presented(sent, trust, staple, otherTimestamps, evidence);
    }
}
