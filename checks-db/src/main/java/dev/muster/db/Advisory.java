package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.Optional;

/**
 * Rules about the state that a shared server happens to be in: they warn, and never refuse a start. The release that is kept
 * from starting may be the one that mends it; an owner who sees that otherwise raises the severity by the policy.
 */
final class Advisory {
    private Advisory() {}

    static <F> List<Rule<F>> of(List<Rule<F>> rules) {
        return rules.stream().map(Advisory::of).toList();
    }

    static <F> Rule<F> of(Rule<F> rule) {
        RuleInfo info = rule.info().severity() == Severity.INFO
                ? rule.info()
                : rule.info().severity(Severity.WARNING);
        return new Rule<>() {
            @Override
            public RuleInfo info() {
                return info;
            }

            @Override
            public List<? extends Outcome> judge(F facts) {
                return rule.judge(facts).stream().map(Advisory::lowered).toList();
            }
        };
    }

    private static Outcome lowered(Outcome outcome) {
        boolean refuses = outcome instanceof Outcome.Failed failed
                && failed.severity().filter(Severity.ERROR::equals).isPresent();
        return refuses ? lowered((Outcome.Failed) outcome) : outcome;
    }

    private static Outcome lowered(Outcome.Failed failed) {
        return new Outcome.Failed(
                failed.subject(),
                Optional.of(Severity.WARNING),
                failed.observed(),
                failed.expected(),
                failed.fix(),
                failed.more());
    }
}
