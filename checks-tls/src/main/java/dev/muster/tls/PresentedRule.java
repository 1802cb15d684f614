package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.Rule;
import java.util.List;

/**
 * A rule about whom an endpoint says it is: where that was not seen, it cannot tell. Of two certificates each is judged,
 * under a subject that names its kind of key.
 */
abstract class PresentedRule implements Rule<EndpointFacts> {
    static final String RFC5280 = "https://www.rfc-editor.org/rfc/rfc5280#section-";

    @Override
    public final List<Outcome> judge(EndpointFacts facts) {
        List<Presented> shown = facts.shown();
        if (shown.isEmpty()) {
            return List.of(Outcome.inconclusive(
                    "no certificate was seen: " + facts.presented().why()));
        }
        return shown.size() == 1
                ? List.of(judge(shown.get(0), facts))
                : shown.stream()
                        .map(one -> judge(one, facts).at(facts.subject(one)))
                        .toList();
    }

    abstract Outcome judge(Presented presented, EndpointFacts facts);
}
