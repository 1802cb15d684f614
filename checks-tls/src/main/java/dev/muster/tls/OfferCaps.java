package dev.muster.tls;

import dev.muster.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What an offer costs in the rating guide, version 2009r, beside points. Only what is proved costs anything. */
final class OfferCaps {
    private final Offer offer;
    private final Offered offered;
    private final Consumer<Reason> reasons;

    private OfferCaps(Offer offer, Consumer<Reason> reasons) {
        this.offer = offer;
        this.offered = new Offered(offer);
        this.reasons = reasons;
    }

    static void collect(Offer offer, Consumer<Reason> reasons) {
        OfferCaps caps = new OfferCaps(offer, reasons);
        caps.ssl();
        caps.versions();
        caps.broken();
        caps.missing();
        caps.exchange();
        caps.hello();
    }

    private void ssl() {
        cap(accepts(Protocol.SSL2), Grade.F, "SSLv2 is offered");
        if (!accepts(Protocol.SSL3)) {
            return;
        }
        boolean poodle = offer.of(Protocol.SSL3).suites().stream()
                .map(Suites::of)
                .anyMatch(suite -> suite.mode().equals("CBC"));
        boolean best = refuses(Protocol.TLS10) && refuses(Protocol.TLS11) && refuses(Protocol.TLS12, Protocol.TLS13);
        cap(true, Grade.B, "SSLv3 is offered");
        cap(poodle, Grade.C, "SSLv3 is offered with CBC, which is POODLE");
        cap(best, Grade.F, "SSLv3 is the best that is offered");
    }

    private void versions() {
        List<Protocol> old = List.of(Protocol.TLS10, Protocol.TLS11).stream()
                .filter(this::accepts)
                .toList();
        cap(!old.isEmpty(), Grade.B, Words.all(old) + " " + Words.are(old) + " offered");
        if (refuses(Protocol.TLS12, Protocol.TLS13)) {
            cap(true, Grade.C, "neither TLS 1.2 nor TLS 1.3 is offered");
        } else {
            cap(refuses(Protocol.TLS13), Grade.A_MINUS, "TLS 1.3 is not offered");
        }
    }

    private void broken() {
        cap(has(SuiteFamily.NULL), Grade.F, "a suite without encryption is offered");
        cap(!offered.suites(Suite::anonymous).isEmpty(), Grade.F, "a suite without authentication is offered");
        List<Suite> rc4 = offered.suites(suite -> suite.bulk().isRc4());
        cap(!rc4.isEmpty(), Grade.B, "RC4 is offered");
        cap(withNewer(rc4), Grade.C, "RC4 is offered with TLS 1.1 or newer");
        boolean only = rc4.size() == offered.suites().size() && offered.doubt().isEmpty();
        cap(!rc4.isEmpty() && only, Grade.F, "nothing but RC4 is offered");
        List<Suite> small = offered.suites(suite -> suite.bulk().block() == 64);
        cap(withNewer(small), Grade.C, "blocks of 64 bits are offered with TLS 1.1 or newer");
    }

    private void missing() {
        if (offered.doubt().isPresent()) {
            return;
        }
        cap(offered.suites(Suite::forwardSecret).isEmpty(), Grade.B, "no suite has forward secrecy");
        cap(offered.suites(Suite::aead).isEmpty(), Grade.B, "no suite is AEAD");
    }

    private void exchange() {
        int smallest = offer.dh()
                .value()
                .map(size -> WeakDhRule.smallest(size).orElse(WeakDhRule.ENOUGH))
                .orElse(WeakDhRule.ENOUGH);
        if (smallest < WeakDhRule.BROKEN) {
            cap(true, Grade.F, "Diffie-Hellman with " + smallest + " bits");
        } else {
            cap(smallest < WeakDhRule.ENOUGH, Grade.B, "Diffie-Hellman with " + smallest + " bits");
        }
    }

    private void hello() {
        offer.old().value().flatMap(hello -> hello).ifPresent(hello -> {
            cap(!hello.renegotiationInfo(), Grade.F, "renegotiation is not secured");
            cap(hello.compression(), Grade.C, "TLS compression is on, which is CRIME");
        });
    }

    private boolean withNewer(List<Suite> suites) {
        Set<Protocol> newer = EnumSet.range(Protocol.TLS11, Protocol.TLS13);
        return offered.versions(suites).stream().anyMatch(newer::contains);
    }

    private boolean has(SuiteFamily family) {
        return !offered.suites(family).isEmpty();
    }

    private boolean accepts(Protocol protocol) {
        return offer.of(protocol).answer() == VersionOffer.Answer.ACCEPTED;
    }

    private boolean refuses(Protocol... all) {
        for (Protocol protocol : all) {
            if (offer.of(protocol).answer() != VersionOffer.Answer.REFUSED) {
                return false;
            }
        }
        return true;
    }

    private void cap(boolean applies, Grade best, String text) {
        if (applies) {
            reasons.accept(new Reason(best, text));
        }
    }
}
