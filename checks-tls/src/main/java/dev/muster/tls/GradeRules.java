package dev.muster.tls;

import dev.muster.Rule;
import java.util.List;

/** The rules over everything at once. */
final class GradeRules {
    static final List<Rule<EndpointFacts>> ALL = List.of(new GradeRule(), new MozillaRule());

    private GradeRules() {}
}
