package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A rule about what is logged, of which there are several that differ by what they ask.
 *
 * @param judge what it says, where events can be heard
 */
record EventRule(RuleInfo info, Function<EventFacts, List<Outcome>> judge) implements Rule<EventFacts> {
    static final RuleInfo FATAL = LogPages.error("log.events.fatal", "events")
            .title("Nothing is logged that no program recovers from")
            .passes(
                    "in the last hour no OutOfMemoryError, StackOverflowError or InternalError was logged, nor one that caused"
                            + " what was")
            .fix("find what led there in the log at that moment; for memory start with -XX:+ExitOnOutOfMemoryError"
                    + " -XX:+HeapDumpOnOutOfMemoryError, as what goes on after it cannot be trusted")
            .reference(
                    "https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/lang/VirtualMachineError.html")
            .reference("https://docs.oracle.com/en/java/javase/17/troubleshoot/troubleshooting-memory-leaks.html");

    static final RuleInfo RATE = LogPages.warning("log.events.rate", "events")
            .title("No more errors and warnings are logged than the owner allows")
            .passes(
                    "over five minutes, events at ERROR, and those at WARN, are no more a minute than the owner declares")
            .fix("see what those loggers say; or allow more: RuntimeChecks.logEvents().errorsPerMinute(10)")
            .notApplicable("the owner declares no limit, or the service has just started")
            .reference(LogPages.OWASP)
            .reference("https://sre.google/sre-book/monitoring-distributed-systems/");

    static final RuleInfo UNUSUAL = LogPages.warning("log.events.unusual", "events")
            .title("No more errors and warnings are logged than is usual at this hour")
            .passes(
                    "over five minutes, events at ERROR, and those at WARN, are at most three times what this hour had on average"
                            + " on the days before, or fewer than 20")
            .fix("see what those loggers say, and what was deployed or changed since")
            .notApplicable("the service has not run for a day, so that nothing is known of what is usual")
            .reference(LogPages.OWASP)
            .reference("https://sre.google/sre-book/monitoring-distributed-systems/");

    @Override
    public List<Outcome> judge(EventFacts facts) {
        Optional<String> deaf = facts.deaf();
        if (deaf.isPresent()) {
            return List.of(Outcome.inconclusive(deaf.get()));
        }
        List<Outcome> all = judge.apply(facts);
        boolean failed = all.stream().anyMatch(Outcome.Failed.class::isInstance);
        return failed || facts.failures() == 0
                ? all
                : List.of(Outcome.inconclusive(Words.count(facts.failures(), "event") + " could not be read"));
    }
}
