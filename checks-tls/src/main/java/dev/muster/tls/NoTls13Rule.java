package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;

/** The current version is there. Where not even TLS 1.2 is, {@link NoTls12Rule} tells both. */
final class NoTls13Rule extends OfferRule {
    static final String ID = "tls.proto.no-tls13";
    static final RuleInfo INFO = about(ID)
            .title("TLS 1.3 is offered")
            .severity(Severity.WARNING)
            .passes("TLS 1.3 is accepted")
            .fix(Fixes.PROTOCOLS)
            .notApplicable("TLS 1.2 is not offered either: " + NoTls12Rule.ID + " tells that")
            .reference(ReadMore.rfc(9852))
            .reference(ReadMore.rfc(8446))
            .tag("protocol");

    NoTls13Rule() {
        super(INFO);
    }

    @Override
    Outcome on(Offer offer) {
        VersionOffer seen = offer.of(Protocol.TLS13);
        return switch (seen.answer()) {
            case ACCEPTED -> Outcome.passed("TLS 1.3 is accepted");
            case UNKNOWN -> Outcome.inconclusive("TLS 1.3: " + seen.why());
            case REFUSED -> refused(offer);
        };
    }

    private static Outcome refused(Offer offer) {
        return offer.of(Protocol.TLS12).answer() == VersionOffer.Answer.REFUSED
                ? Outcome.notApplicable("TLS 1.2 is not offered either: see " + NoTls12Rule.ID)
                : Outcome.failed("TLS 1.3 is refused").expected("TLS 1.3");
    }
}
