package dev.muster.health;

import dev.muster.CheckStatus;
import dev.muster.State;
import dev.muster.Verdict;

/** The three words of draft-inadarei-api-health-check-06, section 3.1. Ordered: a later constant is worse. */
enum HealthStatus {
    PASS("pass"),
    WARN("warn"),
    FAIL("fail");

    private final String word;

    HealthStatus(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static HealthStatus of(State state) {
        return switch (state) {
            case READY -> PASS;
            case DEGRADED -> WARN;
            case STARTING, NOT_READY, DRAINING, STOPPED -> FAIL;
        };
    }

    /** {@return the worst of its verdicts; a failure where it has not answered, since silence is not a pass} */
    static HealthStatus of(CheckStatus check) {
        HealthStatus worst = check.answered() ? PASS : FAIL;
        for (Verdict verdict : check.verdicts()) {
            HealthStatus status = of(verdict);
            worst = status.compareTo(worst) > 0 ? status : worst;
        }
        return worst;
    }

    private static HealthStatus of(Verdict verdict) {
        return switch (verdict.consequence()) {
            case TOLD -> PASS;
            case DEGRADES -> WARN;
            case REFUSES_START, LEAVES_TRAFFIC -> FAIL;
        };
    }
}
