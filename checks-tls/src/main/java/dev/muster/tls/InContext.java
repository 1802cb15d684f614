package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.List;
import java.util.Optional;

/** A rule over an endpoint's offer, asked of a context's. It needs no connection. */
final class InContext implements Rule<ContextFacts> {
    private static final String SUBJECT = "SSLContext";

    private final OfferRule rule;
    private final RuleInfo info;

    InContext(OfferRule rule) {
        RuleInfo like = rule.info();
        this.rule = rule;
        this.info = new RuleInfo(
                like.id(),
                like.title(),
                like.severity(),
                like.passes(),
                like.fix(),
                like.notApplicable(),
                "",
                like.references(),
                like.tags());
    }

    @Override
    public RuleInfo info() {
        return info;
    }

    @Override
    public List<Outcome> judge(ContextFacts facts) {
        return List.of(untold(facts).orElseGet(() -> rule.of(facts.offer())).at(SUBJECT));
    }

    /** What no context of this Java tells does not apply to contexts: it would be inconclusive for ever. */
    private Optional<Outcome> untold(ContextFacts facts) {
        if (!OfferRules.GROUPS.contains(rule)) {
            return Optional.empty();
        }
        return facts.offer()
                .value()
                .map(Offer::groups)
                .filter(groups -> groups.value().isEmpty())
                .map(groups -> Outcome.notApplicable(groups.why()));
    }
}
