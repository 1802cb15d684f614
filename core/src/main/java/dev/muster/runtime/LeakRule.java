package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.util.List;

/** Nothing grows for hours that will soon be all there is. */
final class LeakRule implements Rule<LiveFacts> {
    static final RuleInfo INFO = RuleInfo.of("memory.leak")
            .title("Nothing grows for hours that would soon use up all there is")
            .severity(Severity.WARNING)
            .passes(
                    "of what is left of the heap after collections, classes, buffers outside the heap and threads, the lowest of"
                            + " each half hour does not rise, or reaches its limit in a week at the earliest")
            .fix("two of jcmd PID GC.class_histogram, an hour apart, tell what grows; of buffers and classes jcmd PID"
                    + " VM.native_memory, of threads jcmd PID Thread.print")
            .notApplicable("it has been looked at for less than six hours")
            .reference("https://docs.oracle.com/en/java/javase/17/troubleshoot/troubleshooting-memory-leaks.html")
            .tag("runtime")
            .tag("jvm");

    private static final Duration LEAST = Duration.ofHours(6);
    private static final double SOON = Duration.ofDays(7).toHours();
    private static final double DAY = Duration.ofDays(1).toHours();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(LiveFacts facts) {
        return facts.trends().stream()
                .map(trend -> judge(trend).at(trend.subject()))
                .toList();
    }

    private static Outcome judge(Trend trend) {
        if (trend.span().compareTo(LEAST) < 0) {
            return Outcome.notApplicable("6 hours are needed, " + Words.span(trend.span()) + " seen");
        }
        Slope slope = Slope.of(trend.floors());
        if (!slope.rises()) {
            return Outcome.passed(
                    "does not rise: " + size(trend, trend.last()) + " at the least in the last half hour");
        }
        double hours = (trend.most() - trend.last()) / slope.hourly();
        String seen = "rises by " + size(trend, Math.round(slope.hourly() * DAY)) + " a day, from "
                + size(trend, trend.floors().get(0).value()) + " to " + size(trend, trend.last()) + " in "
                + Words.span(trend.span()) + ", and reaches " + size(trend, trend.most()) + " in "
                + Words.span(Duration.ofHours(Math.round(Math.max(0, hours))));
        return hours < SOON ? Outcome.failed(seen).expected("no growth, or a week left") : Outcome.passed(seen);
    }

    private static String size(Trend trend, long value) {
        return trend.subject().equals(LiveProbe.THREADS) ? Words.grouped(value) : Words.bytes(value);
    }
}
