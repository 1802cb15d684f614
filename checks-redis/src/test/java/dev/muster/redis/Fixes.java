package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.Rule;

/** What rules say is to be done. */
final class Fixes {
    private Fixes() {}

    /** {@return what to do about the first finding} */
    static <F> String of(Rule<F> rule, F facts) {
        return rule.judge(facts).stream()
                .filter(Outcome.Failed.class::isInstance)
                .map(outcome -> ((Outcome.Failed) outcome).fix())
                .map(fix -> fix.isEmpty() ? rule.info().fix() : fix)
                .findFirst()
                .orElseThrow();
    }
}
