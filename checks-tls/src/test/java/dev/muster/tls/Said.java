package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.Severity;
import java.util.ArrayList;
import java.util.List;

/** What rules say, in short. */
final class Said {
    private Said() {}

    /** {@return such as {@code WARNING TLS 1.3 is refused}, {@code pass ...}, {@code n/a ...} or {@code ? ...}} */
    static <F> String by(Rule<F> rule, F facts) {
        List<String> lines = all(rule, facts);
        if (lines.size() != 1) {
            throw new AssertionError(lines);
        }
        return lines.get(0);
    }

    static <F> List<String> all(Rule<F> rule, F facts) {
        List<String> lines = new ArrayList<>();
        for (Outcome outcome : rule.judge(facts)) {
            lines.add((outcome.subject().isEmpty() ? "" : outcome.subject() + ": ") + line(rule, outcome));
        }
        return lines;
    }

    /** {@return the ids that fail, and with a question mark those that cannot tell, in the rules' order} */
    static <F> List<String> findings(List<? extends Rule<F>> rules, F facts) {
        List<String> ids = new ArrayList<>();
        for (Rule<F> rule : rules) {
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

    private static String line(Rule<?> rule, Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            Severity severity = failed.severity().orElse(rule.info().severity());
            return severity + " " + failed.observed();
        }
        if (outcome instanceof Outcome.Passed passed) {
            return "pass " + passed.evidence();
        }
        return outcome instanceof Outcome.NotApplicable other
                ? "n/a " + other.reason()
                : "? " + ((Outcome.Inconclusive) outcome).reason();
    }
}
