package dev.muster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where one check stands.
 *
 * @param id of the check
 * @param scope of the check
 * @param verdicts what is believed of its rules; empty until it has answered
 * @param unconfirmed what its last run said that is not believed yet
 * @param lastRun when it last answered; empty until it has
 * @param took how long that run took; zero until it has answered
 * @param runningSince when the run began that has overrun its timeout and has still not returned; usually empty
 * @param rules how many rules it judges by
 */
public record CheckStatus(
        String id,
        Scope scope,
        List<Verdict> verdicts,
        List<Judgement> unconfirmed,
        Optional<Instant> lastRun,
        Duration took,
        Optional<Instant> runningSince,
        int rules) {
    /** Copies. */
    public CheckStatus {
        verdicts = List.copyOf(verdicts);
        unconfirmed = List.copyOf(unconfirmed);
    }

    /** {@return whether it has answered at least once, be it that it could not look} */
    public boolean answered() {
        return !verdicts.isEmpty();
    }

    boolean refusesStart() {
        for (Verdict verdict : verdicts) {
            if (verdict.refusesStart()) {
                return true;
            }
        }
        return false;
    }

    CheckStatus withVerdicts(List<Verdict> others) {
        return new CheckStatus(id, scope, others, unconfirmed, lastRun, took, runningSince, rules);
    }
}
