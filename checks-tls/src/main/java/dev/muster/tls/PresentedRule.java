package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.Rule;
import java.util.List;

/** A rule about whom an endpoint says it is: where that was not seen, it cannot tell. */
abstract class PresentedRule implements Rule<EndpointFacts> {
    static final String RFC5280 = "https://www.rfc-editor.org/rfc/rfc5280#section-";

    @Override
    public final List<Outcome> judge(EndpointFacts facts) {
        return List.of(facts.presented()
                .value()
                .map(presented -> judge(presented, facts))
                .orElseGet(() -> Outcome.inconclusive(
                        "no certificate was seen: " + facts.presented().why())));
    }

    abstract Outcome judge(Presented presented, EndpointFacts facts);
}
