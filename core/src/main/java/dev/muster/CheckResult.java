package dev.muster;

import java.util.List;

/**
 * The judgements of one run of a check.
 *
 * @param judgements at least one
 */
public record CheckResult(List<Judgement> judgements) {
    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if there is no judgement: silence is not a pass
     */
    public CheckResult {
        judgements = List.copyOf(judgements);
        if (judgements.isEmpty()) {
            throw new IllegalArgumentException("a check result needs at least one judgement");
        }
    }
}
