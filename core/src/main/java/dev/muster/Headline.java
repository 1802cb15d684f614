package dev.muster;

import java.util.List;

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
        long failed = rules(report.open());
        long unseen = rules(report.inconclusive());
        String text = failed + " of " + report.rules() + " rules failed";
        return unseen == 0 ? text : text + ", " + unseen + " could not look";
    }

    private static long rules(List<Verdict> verdicts) {
        return verdicts.stream()
                .map(verdict -> verdict.judgement().rule().id())
                .distinct()
                .count();
    }
}
