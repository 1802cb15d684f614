package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** The clock runs evenly and right, and knows the zones of today. */
final class ClockRules {
    private static final RuleInfo STEPS = info("host.clock.steps")
            .title("The clock runs evenly")
            .passes(
                    "in the last hour it was not set by more than a second, compared with how long the machine has been running")
            .fix(
                    "chronyc tracking, or timedatectl timesync-status, tells what sets it; one service should slew it, not step it")
            .notApplicable(Since.FIRST)
            .reference("https://chrony-project.org/doc/4.6/chrony.conf.html")
            .reference("https://man7.org/linux/man-pages/man2/clock_gettime.2.html");

    private static final RuleInfo OFFSET = info("host.clock.offset")
            .title("The clock is right, as a named server has it")
            .passes("it is at most a second off: tokens, certificates and logs are judged by it")
            .fix("start chronyd or systemd-timesyncd on the host; a container has the clock of its host")
            .notApplicable(
                    "no server of time was named, so that nobody says what time it is: clock().server(\"10.0.0.123\")")
            .reference("https://www.rfc-editor.org/rfc/rfc4330")
            .reference("https://www.rfc-editor.org/rfc/rfc8633");

    private static final RuleInfo ZONES = info("host.clock.zones")
            .severity(Severity.INFO)
            .title("The data about time zones is of the last year")
            .passes("its version is of this year or the last")
            .fix("take the latest update of Java, or run its TZUpdater: summer times change with little notice")
            .reference("https://www.iana.org/time-zones")
            .reference("https://www.oracle.com/java/technologies/javase/tzupdater-readme.html");

    private static final Duration MUCH = Duration.ofSeconds(1);
    private static final int YEAR_DIGITS = 4;

    static final List<Rule<ClockFacts>> ALL = List.of(
            Rule.of(STEPS, ClockRules::steps), Rule.of(OFFSET, ClockRules::offset), Rule.of(ZONES, ClockRules::zones));

    private ClockRules() {}

    private static RuleInfo info(String id) {
        return Pages.host(id).severity(Severity.WARNING);
    }

    private static Outcome steps(ClockFacts facts) {
        if (!facts.running().isEmpty()) {
            return Outcome.inconclusive(facts.running());
        }
        if (!facts.steps().isEmpty()) {
            String all = facts.steps().stream()
                    .map(step -> "by " + signed(step.by()) + " at " + step.at())
                    .collect(Collectors.joining(", "));
            return Outcome.failed("it was set " + all).expected("a second an hour at most");
        }
        return facts.since().isZero()
                ? Outcome.notApplicable(Since.FIRST + ": judged from the second look on")
                : Outcome.passed("not set in the last hour, watched for " + Words.span(facts.since()));
    }

    private static Outcome offset(ClockFacts facts) {
        return facts.ahead()
                .map(ahead -> ahead.judge(by -> by.abs().compareTo(MUCH) > 0
                        ? Outcome.failed(facts.server() + " is ahead by " + signed(by))
                                .expected("a second at most")
                        : Outcome.passed(facts.server() + " is ahead by " + signed(by))))
                .orElseGet(() -> Outcome.notApplicable("no server of time was named"));
    }

    /** {@return such as {@code 1500 ms} or {@code -2 s}} */
    private static String signed(Duration time) {
        long seconds = time.abs().toSeconds();
        String size = seconds < 10 ? time.abs().toMillis() + " ms" : seconds + " s";
        return time.isNegative() ? "-" + size : size;
    }

    private static Outcome zones(ClockFacts facts) {
        String version = facts.zones();
        String year = version.substring(0, Math.min(YEAR_DIGITS, version.length()));
        if (!year.matches("[0-9]{4}")) {
            return Outcome.inconclusive("the version of the data about time zones is not told");
        }
        return facts.at().atZone(ZoneOffset.UTC).getYear() - Integer.parseInt(year) > 1
                ? Outcome.failed("its version is " + version).expected("one of this year or the last")
                : Outcome.passed("its version is " + version);
    }
}
