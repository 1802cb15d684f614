package dev.muster.testing;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.Severity;
import java.util.ArrayList;
import java.util.List;

/** What rules say of facts, in short: for tables of cases. */
public final class Said {
    private Said() {}

    /**
     * {@return what the rule says, such as {@code WARNING TLS 1.3 is refused}, {@code pass ...}, {@code n/a ...} or
     * {@code ? ...}, after its subject where there is one}
     *
     * @throws AssertionError if it says more than one thing, or nothing
     */
    public static <F> String by(Rule<? super F> rule, F facts) {
        List<String> lines = all(rule, facts);
        if (lines.size() != 1) {
            throw new AssertionError(lines);
        }
        return lines.get(0);
    }

    /** {@return all that the rule says, each as {@link #by} has it, in the rule's order} */
    public static <F> List<String> all(Rule<? super F> rule, F facts) {
        Severity usual = rule.info().severity();
        return rule.judge(facts).stream()
                .map(outcome -> (outcome.subject().isEmpty() ? "" : outcome.subject() + ": ") + brief(outcome, usual))
                .toList();
    }

    /** {@return the ids of those that fail, and with a question mark of those that cannot tell, in the rules' order} */
    public static <F> List<String> findings(List<? extends Rule<? super F>> rules, F facts) {
        List<String> ids = new ArrayList<>();
        for (Rule<? super F> rule : rules) {
            for (Outcome outcome : rule.judge(facts)) {
                if (outcome instanceof Outcome.Failed) {
                    ids.add(rule.info().id());
                } else if (outcome instanceof Outcome.Inconclusive) {
                    ids.add(rule.info().id() + "?");
                }
            }
        }
        return ids;
    }

    /**
     * {@return the verdict in one word: pass, n/a, unsure, or a failure's severity}
     *
     * @param usual severity, for a failure that says none of its own
     */
    public static String word(Outcome outcome, Severity usual) {
        if (outcome instanceof Outcome.Failed failed) {
            return failed.severity().orElse(usual).name();
        }
        return outcome instanceof Outcome.Passed ? "pass" : outcome instanceof Outcome.NotApplicable ? "n/a" : "unsure";
    }

    /** {@return what it says for a reason: the evidence, what was observed, or why it does not apply or cannot tell} */
    public static String text(Outcome outcome) {
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

    private static String brief(Outcome outcome, Severity usual) {
        String word = outcome instanceof Outcome.Inconclusive ? "?" : word(outcome, usual);
        return word + " " + text(outcome);
    }
}
