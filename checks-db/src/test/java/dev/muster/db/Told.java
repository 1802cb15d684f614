package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.Severity;
import java.util.List;
import java.util.function.Predicate;

/** What rules say, in lines that a test can compare. */
final class Told {
    private Told() {}

    /** {@return each outcome, such as {@code WARNING public.orders: no primary key}} */
    static <F> List<String> by(Rule<F> rule, F facts) {
        return rule.judge(facts).stream()
                .map(outcome -> verdict(rule, outcome) + " "
                        + (outcome.subject().isEmpty() ? "" : outcome.subject() + ": ") + text(outcome))
                .toList();
    }

    /** {@return the only outcome} */
    static <F> String one(Rule<F> rule, F facts) {
        List<String> all = by(rule, facts);
        if (all.size() != 1) {
            throw new AssertionError("not one outcome: " + all);
        }
        return all.get(0);
    }

    /** {@return the verdicts alone, such as {@code pass WARNING n/a ?}} */
    static <F> String verdicts(Rule<F> rule, F facts) {
        return String.join(
                " ",
                rule.judge(facts).stream()
                        .map(outcome -> verdict(rule, outcome))
                        .toList());
    }

    /** {@return the ids of the rules that find something; one that could not tell has a question mark} */
    static <F> List<String> findings(List<Rule<F>> rules, F facts) {
        Predicate<Outcome> notable =
                outcome -> !(outcome instanceof Outcome.Passed) && !(outcome instanceof Outcome.NotApplicable);
        return rules.stream()
                .flatMap(rule -> rule.judge(facts).stream()
                        .filter(notable)
                        .map(outcome -> rule.info().id() + (outcome instanceof Outcome.Failed ? "" : "?")))
                .distinct()
                .toList();
    }

    static String text(Outcome outcome) {
        if (outcome instanceof Outcome.Passed passed) {
            return passed.evidence();
        }
        if (outcome instanceof Outcome.Failed failed) {
            return failed.observed();
        }
        return outcome instanceof Outcome.NotApplicable other
                ? other.reason()
                : ((Outcome.Inconclusive) outcome).reason();
    }

    private static <F> String verdict(Rule<F> rule, Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            return failed.severity()
                    .map(Severity::name)
                    .orElse(rule.info().severity().name());
        }
        return outcome instanceof Outcome.Passed ? "pass" : outcome instanceof Outcome.Inconclusive ? "?" : "n/a";
    }
}
