package dev.muster.tls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Scores an offer as the rating guide does. What was not seen is taken for the best it can be, so that a score is never
 * lower than what is proved.
 */
final class Scoring {
    private static final int BEST = 1000;

    private Scoring() {}

    static Scores of(Optional<Offer> offer, List<CertificateTraits> certificates) {
        Optional<Offered> offered = offer.map(Offered::new);
        return new Scores(
                offer.map(Scoring::protocol).orElse(BEST),
                exchange(offer, offered, certificates),
                offered.map(Scoring::cipher).orElse(BEST));
    }

    private static int protocol(Offer offer) {
        List<Integer> points = new ArrayList<>();
        for (Protocol protocol : Protocol.values()) {
            VersionOffer.Answer answer = offer.of(protocol).answer();
            if (answer == VersionOffer.Answer.ACCEPTED) {
                points.add(points(protocol));
            }
            if (answer == VersionOffer.Answer.UNKNOWN && protocol != Protocol.SSL2) {
                points.add(BEST);
            }
        }
        return mean(points);
    }

    private static int points(Protocol protocol) {
        return switch (protocol) {
            case SSL2 -> 0;
            case SSL3 -> 800;
            case TLS10 -> 900;
            case TLS11 -> 950;
            case TLS12, TLS13 -> BEST;
        };
    }

    private static int cipher(Offered offered) {
        List<Integer> points = new ArrayList<>();
        offered.suites(Suite::known).forEach(suite -> points.add(points(suite)));
        if (offered.doubt().isPresent()) {
            points.add(BEST);
        }
        return mean(points);
    }

    private static int points(Suite suite) {
        int bits = suite.bits();
        if (bits < 128) {
            return bits == 0 ? 0 : 200;
        }
        return bits < 256 ? 800 : BEST;
    }

    /** Of the best and the worst. */
    private static int mean(List<Integer> points) {
        int best = points.stream().mapToInt(Integer::intValue).max().orElse(BEST);
        int worst = points.stream().mapToInt(Integer::intValue).min().orElse(BEST);
        return (best + worst) / 2;
    }

    /** The guide names no mean here: the worst counts. */
    private static int exchange(
            Optional<Offer> offer, Optional<Offered> offered, List<CertificateTraits> certificates) {
        List<Integer> points = new ArrayList<>(List.of(BEST));
        certificates.forEach(one -> points.add(points(one.key())));
        offered.ifPresent(all -> all.suites(Suite::anonymous).forEach(any -> points.add(0)));
        offered.ifPresent(all -> all.suites(Suite::export).forEach(any -> points.add(400)));
        offer.flatMap(one -> one.dh().value())
                .ifPresent(size -> WeakDhRule.smallest(size).ifPresent(bits -> points.add(finite(bits))));
        offer.ifPresent(one -> Agreed.of(one)
                .that(group -> group.kind() == Group.Kind.EC)
                .forEach(curve -> points.add(curve(curve.bits()))));
        return points.stream().mapToInt(Integer::intValue).min().orElse(BEST);
    }

    private static int points(CertKey key) {
        if (key.weakExponent()) {
            return 0;
        }
        return switch (key.kind()) {
            case RSA, DSA -> finite(key.bits());
            case EC, EDWARDS -> curve(key.bits());
            case ML_DSA -> key.bits() < 192 ? 900 : BEST;
            case OTHER -> BEST;
        };
    }

    private static int finite(int bits) {
        return ranked(bits, 512, 1024, 2048, 4096);
    }

    /** A curve is as strong as a field of many times its bits. */
    private static int curve(int bits) {
        return ranked(bits, 110, 123, 163, 225);
    }

    private static int ranked(int bits, int tiny, int small, int fair, int good) {
        if (bits < small) {
            return bits < tiny ? 200 : 400;
        }
        if (bits < good) {
            return bits < fair ? 800 : 900;
        }
        return BEST;
    }
}
