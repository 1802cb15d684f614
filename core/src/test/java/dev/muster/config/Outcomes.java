package dev.muster.config;

import dev.muster.Outcome;
import dev.muster.Severity;
import dev.muster.testing.Said;
import java.util.List;

/** Writes outcomes in one line, for tables of cases. */
final class Outcomes {
    private Outcomes() {}

    static List<String> lines(List<? extends Outcome> outcomes) {
        return outcomes.stream().map(Outcomes::line).toList();
    }

    private static String line(Outcome outcome) {
        return Said.word(outcome, Severity.ERROR) + " " + outcome.subject() + ": " + Said.text(outcome);
    }
}
