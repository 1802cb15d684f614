package dev.muster.testing;

import dev.muster.CannotLookException;
import dev.muster.Check;
import dev.muster.Judgement;
import dev.muster.Outcome;
import java.util.List;

/** Runs a check, with time enough, and says in a line a judgement what came of it. */
public final class Judged {
    private Judged() {}

    /**
     * {@return what the check found}
     *
     * @throws Exception what the check throws
     */
    public static List<Judgement> by(Check check) throws Exception {
        return check.run(TestRun.ample()).judgements();
    }

    /**
     * {@return a line a judgement, such as {@code tls.connect mail:25 PASSED TLS 1.3}; else FAILED, N/A or INCONCLUSIVE}
     *
     * @throws Exception what the check throws
     */
    public static List<String> lines(Check check) throws Exception {
        return by(check).stream().map(Judged::line).toList();
    }

    /**
     * {@return the ids of the rules with a finding, in alphabetical order; one that could not tell has a question mark}
     *
     * @throws Exception what the check throws
     */
    public static List<String> findings(Check check) throws Exception {
        return findings(by(check));
    }

    /** {@return the same of what was found} */
    public static List<String> findings(List<Judgement> found) {
        return found.stream()
                .filter(judgement -> judgement.failed() || judgement.inconclusive())
                .map(judgement -> judgement.rule().id() + (judgement.failed() ? "" : "?"))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * {@return why the check could not look}
     *
     * @throws AssertionError if it could
     */
    public static String cannotLook(Check check) {
        try {
            throw new AssertionError("it could look, and found " + lines(check));
        } catch (CannotLookException e) {
            return e.reason();
        } catch (Exception e) {
            throw new AssertionError("it did not say why it cannot look", e);
        }
    }

    /** {@return the judgement as {@link #lines} has it} */
    public static String line(Judgement judgement) {
        Outcome outcome = judgement.outcome();
        String subject = outcome.subject().isEmpty() ? "" : outcome.subject() + " ";
        return judgement.rule().id() + " " + subject + kind(outcome) + " " + Said.text(outcome);
    }

    private static String kind(Outcome outcome) {
        if (outcome instanceof Outcome.Passed) {
            return "PASSED";
        }
        if (outcome instanceof Outcome.Failed) {
            return "FAILED";
        }
        return outcome instanceof Outcome.NotApplicable ? "N/A" : "INCONCLUSIVE";
    }
}
