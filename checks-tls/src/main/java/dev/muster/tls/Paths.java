package dev.muster.tls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Looks for a path from a leaf to an anchor over the certificates that were sent, in whatever order. It tries every
 * candidate whose name and signature fit, for a root that was signed across has several, up to a bound that no honest
 * chain comes near. Of one search; not thread-safe.
 */
final class Paths {
    private static final int LONGEST = 10;
    private static final int MOST_SIGNATURES = 100;

    private final List<X509> sent;
    private final Anchors anchors;
    private final List<X509> walked = new ArrayList<>();
    private int signatures;
    private Optional<Trust> best = Optional.empty();

    private Paths(List<X509> sent, Anchors anchors) {
        this.sent = sent;
        this.anchors = anchors;
    }

    /** {@return where the best path ends: trusted before refused before an unknown root before nowhere} */
    static Trust judge(List<X509> sent, Anchors anchors) {
        X509 leaf = sent.get(0);
        boolean leafTrusted = anchors.contains(leaf);
        if (leafTrusted) {
            return new Trust(Trust.End.TRUSTED, List.of(leaf), false, true, "the certificate itself is in the store");
        }
        Paths search = new Paths(lastingFirst(sent), anchors);
        search.walk(leaf);
        return search.best.orElseThrow();
    }

    private void walk(X509 last) {
        walked.add(last);
        boolean further = false;
        if (last.selfSigned()) {
            end(Trust.End.UNKNOWN_ROOT, "the root is not in the application's store: " + last.subject());
            further = true;
        } else if (walked.size() < LONGEST) {
            further = throughAnchors(last);
            further |= found() || throughSent(last);
        }
        if (!further) {
            end(Trust.End.INCOMPLETE, "the issuer was neither sent nor is it in the store: " + last.issuer());
        }
        walked.remove(walked.size() - 1);
    }

    private boolean throughAnchors(X509 last) {
        boolean any = false;
        for (X509 anchor : lastingFirst(anchors.named(last.holder().getIssuer()))) {
            if (!found() && signed(last, anchor)) {
                any = true;
                walked.add(anchor);
                Optional<String> refused = PathRules.refusal(walked);
                end(refused.isPresent() ? Trust.End.REFUSED : Trust.End.TRUSTED, refused.orElse(anchor.subject()));
                walked.remove(walked.size() - 1);
            }
        }
        return any;
    }

    private boolean throughSent(X509 last) {
        boolean any = false;
        for (X509 one : sent) {
            boolean named = one.holder().getSubject().equals(last.holder().getIssuer());
            if (!found() && named && !walked.contains(one) && signed(last, one)) {
                any = true;
                walk(one);
            }
        }
        return any;
    }

    /** Of an old and a new certificate for one authority the new one is to be on the path. */
    private static List<X509> lastingFirst(List<X509> some) {
        return some.stream()
                .sorted(Comparator.comparing(X509::notAfter).reversed())
                .toList();
    }

    private boolean signed(X509 one, X509 by) {
        return signatures++ < MOST_SIGNATURES && one.signedBy(by);
    }

    private boolean found() {
        return best.filter(trust -> trust.end() == Trust.End.TRUSTED).isPresent();
    }

    private void end(Trust.End end, String detail) {
        if (best.isEmpty() || rank(end) > rank(best.get().end())) {
            best = Optional.of(new Trust(end, walked, false, false, detail));
        }
    }

    private static int rank(Trust.End end) {
        return switch (end) {
            case TRUSTED -> 3;
            case REFUSED -> 2;
            case UNKNOWN_ROOT -> 1;
            case INCOMPLETE -> 0;
        };
    }
}
