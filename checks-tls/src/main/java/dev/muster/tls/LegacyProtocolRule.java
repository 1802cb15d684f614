package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import java.util.List;

/** TLS 1.0 and 1.1 were withdrawn in 2021. */
final class LegacyProtocolRule extends OfferRule {
    static final RuleInfo INFO = about("tls.proto.legacy")
            .title("TLS 1.0 and 1.1 are refused")
            .passes("no hello of TLS 1.0 or 1.1 is accepted")
            .fix(Fixes.PROTOCOLS)
            .reference(ReadMore.rfc(8996))
            .reference(ReadMore.BCP195)
            .tag("protocol");

    LegacyProtocolRule() {
        super(INFO);
    }

    @Override
    Outcome on(Offer offer) {
        return Refusal.judge(offer, List.of(Protocol.TLS10, Protocol.TLS11), "TLS 1.2 and TLS 1.3 alone", "");
    }
}
