package dev.muster.tls;

import dev.muster.Rule;
import java.util.List;
import java.util.stream.Stream;

/** The rules over protocols, suites and groups, asked of a context. Their ids are the same. */
final class ContextRules {
    static final List<Rule<ContextFacts>> ALL = Stream.of(OfferRules.PROTOCOLS, OfferRules.SUITES, OfferRules.GROUPS)
            .flatMap(List::stream)
            .<Rule<ContextFacts>>map(InContext::new)
            .toList();

    private ContextRules() {}
}
