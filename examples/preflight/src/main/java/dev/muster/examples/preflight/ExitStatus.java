package dev.muster.examples.preflight;

import dev.muster.CheckStatus;
import dev.muster.Finding;
import dev.muster.ReadinessReport;
import dev.muster.Severity;
import java.util.Optional;

/** What pipelines go by. */
enum ExitStatus {
    /** Nothing at or above the threshold, and everything could be looked at. */
    READY(0),
    /** A finding at or above the threshold. */
    FINDINGS(1),
    /** The command itself could not run. */
    BROKEN(2),
    /** No such finding, but something could not be looked at. */
    INCONCLUSIVE(3);

    private final int number;

    ExitStatus(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /**
     * {@return what a report comes to}
     *
     * @param threshold empty where no finding counts
     */
    static ExitStatus of(ReadinessReport report, Optional<Severity> threshold) {
        boolean found = threshold.isPresent()
                && report.open().stream()
                        .flatMap(verdict -> verdict.finding().stream())
                        .map(Finding::severity)
                        .anyMatch(severity -> severity.compareTo(threshold.get()) >= 0);
        if (found) {
            return FINDINGS;
        }
        boolean whole =
                report.inconclusive().isEmpty() && report.checks().stream().allMatch(CheckStatus::answered);
        return whole ? READY : INCONCLUSIVE;
    }
}
