package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Words;
import java.util.List;

/** There is a version that can still be used. */
final class NoTls12Rule extends OfferRule {
    static final String ID = "tls.proto.no-tls12";
    static final RuleInfo INFO = about(ID)
            .title("TLS 1.2 or 1.3 is offered")
            .passes("TLS 1.2 or 1.3 is accepted")
            .fix("upgrade what ends TLS here, then: " + Fixes.PROTOCOLS)
            .reference(ReadMore.rfc(9325, "3.1.1"))
            .tag("protocol");

    NoTls12Rule() {
        super(INFO);
    }

    @Override
    Outcome on(Offer offer) {
        List<Protocol> wanted = List.of(Protocol.TLS12, Protocol.TLS13);
        List<Protocol> accepted = wanted.stream()
                .filter(one -> offer.of(one).answer() == VersionOffer.Answer.ACCEPTED)
                .toList();
        if (!accepted.isEmpty()) {
            return Outcome.passed(Words.all(accepted) + " " + Words.are(accepted) + " accepted");
        }
        for (Protocol one : wanted) {
            if (offer.of(one).answer() == VersionOffer.Answer.UNKNOWN) {
                return Outcome.inconclusive(one + ": " + offer.of(one).why());
            }
        }
        return Outcome.failed("neither TLS 1.2 nor TLS 1.3 is accepted").expected("TLS 1.2 and TLS 1.3");
    }
}
