package dev.muster;

import java.util.List;
import java.util.Optional;

/** A rule whose errors are warnings. */
final class Advisory<F> implements Rule<F> {
    private final Rule<F> rule;
    private final RuleInfo info;

    Advisory(Rule<F> rule) {
        this.rule = rule;
        this.info = rule.info().severity() == Severity.INFO
                ? rule.info()
                : rule.info().severity(Severity.WARNING);
    }

    @Override
    public RuleInfo info() {
        return info;
    }

    @Override
    public List<? extends Outcome> judge(F facts) {
        return rule.judge(facts).stream().map(Advisory::lowered).toList();
    }

    private static Outcome lowered(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed
                        && failed.severity().filter(Advisory::refuses).isPresent()
                ? lowered(failed)
                : outcome;
    }

    private static boolean refuses(Severity severity) {
        return severity.compareTo(Severity.WARNING) > 0;
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
