package dev.muster.tls;

import dev.muster.CannotLookException;
import java.util.List;
import java.util.Optional;

/** Puts together whom an endpoint says it is, out of what it sent and the store that the application trusts. */
final class Trusts {
    private static final int MOST_CANDIDATES = 10;

    private Trusts() {}

    /**
     * {@return whom the endpoint says it is, after a whole handshake}
     *
     * @throws CannotLookException if the application's store cannot be read
     */
    static Presented presented(Handshaken seen, TrustStores stores) throws CannotLookException {
        Presented alone = presented(seen.sent(), stores);
        return Presented.of(
                alone.sent(),
                alone.trust(),
                seen.staple().map(bytes -> OcspAnswers.read(bytes, alone.leaf(), alone.issuer())),
                seen.timestamps());
    }

    /**
     * {@return whom the endpoint says it is, by its chain alone}
     *
     * @param sent leaf first, at least one
     * @throws CannotLookException if the application's store cannot be read
     */
    static Presented presented(List<X509> sent, TrustStores stores) throws CannotLookException {
        return Presented.of(sent, judge(sent, stores), Optional.empty(), 0);
    }

    /**
     * {@return whether the application would trust this chain}
     *
     * @throws CannotLookException if its store cannot be read
     */
    static Trust judge(List<X509> sent, TrustStores stores) throws CannotLookException {
        Trust trust = Paths.judge(sent, stores.anchors());
        if (trust.end() != Trust.End.TRUSTED || trust.leafTrusted()) {
            return trust;
        }
        X509 anchor = trust.path().get(trust.path().size() - 1);
        return new Trust(trust.end(), trust.path(), isPublic(anchor), false, trust.detail());
    }

    /** Where the JDK's own store cannot be read, nothing is known to be public. */
    private static boolean isPublic(X509 anchor) {
        try {
            return TrustStores.publicWeb().anchors().contains(anchor);
        } catch (CannotLookException e) {
            return false;
        }
    }

    /** {@return who issued the leaf: the next on the path, or else one that was sent and signed it} */
    static Optional<X509> issuer(List<X509> sent, Trust trust) {
        X509 leaf = sent.get(0);
        return trust.path().size() > 1
                ? Optional.of(trust.path().get(1))
                : sent.stream()
                        .skip(1)
                        .limit(MOST_CANDIDATES)
                        .filter(one ->
                                one.holder().getSubject().equals(leaf.holder().getIssuer()))
                        .filter(leaf::signedBy)
                        .findFirst();
    }
}
