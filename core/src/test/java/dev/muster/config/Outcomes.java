package dev.muster.config;

import dev.muster.Outcome;
import dev.muster.Severity;
import java.util.List;

/** Writes outcomes in one line, for tables of cases. */
final class Outcomes {
    private Outcomes() {}

    static List<String> lines(List<? extends Outcome> outcomes) {
        return outcomes.stream().map(Outcomes::line).toList();
    }

    /** {@return the verdict in one word: a failure by its severity} */
    static String word(Outcome outcome, Severity usual) {
        if (outcome instanceof Outcome.Failed failed) {
            return failed.severity().orElse(usual).name();
        }
        return outcome instanceof Outcome.Passed ? "pass" : outcome instanceof Outcome.Inconclusive ? "unsure" : "n/a";
    }

    private static String line(Outcome outcome) {
        String text = outcome instanceof Outcome.Failed failed
                ? failed.observed()
                : outcome instanceof Outcome.Passed passed
                        ? passed.evidence()
                        : outcome instanceof Outcome.NotApplicable other
                                ? other.reason()
                                : ((Outcome.Inconclusive) outcome).reason();
        return word(outcome, Severity.ERROR) + " " + outcome.subject() + ": " + text;
    }
}
