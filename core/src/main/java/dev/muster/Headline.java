package dev.muster;

import java.util.HashSet;
import java.util.Set;

/** The first line of a panel. */
final class Headline {
    private Headline() {}

    static String of(ReadinessReport report) {
        return opening(report) + " (profile " + report.profile().label() + ", "
                + report.firstRound().toMillis() + " ms)";
    }

    private static String opening(ReadinessReport report) {
        if (report.refused()) {
            return "The service refuses to start: "
                    + (report.reason().isEmpty() ? "" : report.reason() + "; ")
                    + counts(report);
        }
        return switch (report.state()) {
            case STARTING -> "The service is starting: " + answered(report);
            case READY -> "The service is ready: " + counts(report);
            case DEGRADED -> "The service is degraded: " + counts(report);
            case NOT_READY -> "The service is not ready: " + counts(report);
            case DRAINING -> "The service is draining: " + report.reason();
            case STOPPED -> "The service has stopped";
        };
    }

    private static String answered(ReadinessReport report) {
        long done = report.checks().stream().filter(CheckStatus::answered).count();
        return done + " of " + report.checks().size() + " checks have answered";
    }

    private static String counts(ReadinessReport report) {
        Set<String> failing = new HashSet<>();
        Set<String> dark = new HashSet<>();
        for (CheckStatus check : report.checks()) {
            for (Verdict verdict : check.verdicts()) {
                String rule = verdict.judgement().rule().id();
                if (verdict.open()) {
                    failing.add(rule);
                } else if (verdict.inconclusive()) {
                    dark.add(rule);
                }
            }
        }
        int failed = failing.size();
        int unseen = dark.size();
        String text = failed + " of " + report.rules() + " rules failed";
        return unseen == 0 ? text : text + ", " + unseen + " could not look";
    }
}
