package dev.muster.health;

import dev.muster.Outcome;
import dev.muster.Verdict;

/** What a rule said, in a text. */
final class Said {
    private Said() {}

    /** {@return evidence, reason or finding} */
    static String of(Verdict verdict) {
        Outcome outcome = verdict.judgement().outcome();
        if (outcome instanceof Outcome.Passed passed) {
            return passed.evidence();
        }
        if (outcome instanceof Outcome.NotApplicable other) {
            return "not applicable: " + other.reason();
        }
        if (outcome instanceof Outcome.Inconclusive blind) {
            return blind.reason();
        }
        return verdict.finding().map(FindingText::of).orElse("");
    }
}
