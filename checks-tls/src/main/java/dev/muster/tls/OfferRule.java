package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.List;

/** Judges what is offered, by an endpoint or by a context. */
abstract class OfferRule implements Rule<EndpointFacts> {
    private final RuleInfo info;

    OfferRule(RuleInfo info) {
        this.info = info;
    }

    /** {@return the beginning of what is to be known about such a rule} */
    static RuleInfo about(String id) {
        return RuleInfo.of(id).needs(ConnectRule.ID).tag("tls");
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    @Override
    public final List<Outcome> judge(EndpointFacts facts) {
        return List.of(of(facts.offer()));
    }

    final Outcome of(Seen<Offer> offer) {
        return offer.value().map(this::on).orElseGet(() -> Outcome.inconclusive(offer.why()));
    }

    /** {@return what this rule says about an offer} */
    abstract Outcome on(Offer offer);
}
