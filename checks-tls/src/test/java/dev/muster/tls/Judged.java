package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.muster.CannotLookException;
import dev.muster.Check;
import dev.muster.Judgement;
import dev.muster.Outcome;
import java.util.List;

/** Runs a check and says in a line a judgement what came of it. */
final class Judged {
    private Judged() {}

    static List<Judgement> by(Check check) throws Exception {
        return check.run(TestRun.ample()).judgements();
    }

    /** {@return such as {@code tls.connect PASSED TLS 1.3}} */
    static List<String> lines(Check check) throws Exception {
        return by(check).stream().map(Judged::line).toList();
    }

    /** {@return the ids of the rules with a finding, in order; one that could not tell has a question mark} */
    static List<String> findings(Check check) throws Exception {
        return by(check).stream()
                .filter(judgement -> !(judgement.outcome() instanceof Outcome.Passed))
                .filter(judgement -> !(judgement.outcome() instanceof Outcome.NotApplicable))
                .map(judgement -> judgement.rule().id() + (judgement.outcome() instanceof Outcome.Failed ? "" : "?"))
                .distinct()
                .sorted()
                .toList();
    }

    /** {@return why it could not look} */
    static String cannotLook(Check check) {
        return assertThrows(CannotLookException.class, () -> by(check)).reason();
    }

    static String line(Judgement judgement) {
        Outcome outcome = judgement.outcome();
        return (judgement.rule().id() + " " + outcome.subject() + " " + said(outcome)).replace("  ", " ");
    }

    private static String said(Outcome outcome) {
        if (outcome instanceof Outcome.Passed passed) {
            return "PASSED " + passed.evidence();
        }
        if (outcome instanceof Outcome.Failed failed) {
            return "FAILED " + failed.observed();
        }
        if (outcome instanceof Outcome.NotApplicable other) {
            return "N/A " + other.reason();
        }
        return "INCONCLUSIVE " + ((Outcome.Inconclusive) outcome).reason();
    }
}
