package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.Rule;
import java.util.List;
import java.util.stream.Collectors;

/** What rules say, in a word each: {@code pass}, a severity, {@code n/a} or {@code unknown}. */
final class Verdicts {
    private Verdicts() {}

    static <F> String words(Rule<F> rule, F facts) {
        return rule.judge(facts).stream()
                .map(outcome -> (outcome.subject().isEmpty() ? "" : outcome.subject() + " ") + word(rule, outcome))
                .collect(Collectors.joining(", "));
    }

    /** {@return the words without what they are about} */
    static <F> String bare(Rule<F> rule, F facts) {
        return rule.judge(facts).stream().map(outcome -> word(rule, outcome)).collect(Collectors.joining(", "));
    }

    private static String word(Rule<?> rule, Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            return failed.severity().orElse(rule.info().severity()).name();
        }
        return outcome instanceof Outcome.Passed
                ? "pass"
                : outcome instanceof Outcome.NotApplicable ? "n/a" : "unknown";
    }

    static <F> String text(Rule<F> rule, F facts) {
        List<? extends Outcome> outcomes = rule.judge(facts);
        return outcomes.get(0).toString();
    }
}
