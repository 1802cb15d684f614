package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import java.util.List;

/** SSL is over. */
final class Ssl3Rule extends OfferRule {
    static final RuleInfo INFO = about("tls.proto.ssl3")
            .title("SSLv2 and SSLv3 are refused")
            .passes("no hello of SSLv3 is accepted, nor of SSLv2 where one was tried")
            .fix(Fixes.PROTOCOLS)
            .reference(ReadMore.rfc(7568))
            .reference(ReadMore.rfc(6176))
            .tag("protocol");

    Ssl3Rule() {
        super(INFO);
    }

    @Override
    Outcome on(Offer offer) {
        boolean asked = offer.versions().containsKey(Protocol.SSL2);
        List<Protocol> wanted = asked ? List.of(Protocol.SSL2, Protocol.SSL3) : List.of(Protocol.SSL3);
        return Refusal.judge(offer, wanted, "TLS 1.2 and TLS 1.3 alone", asked ? "" : "; nobody asked for SSLv2");
    }
}
