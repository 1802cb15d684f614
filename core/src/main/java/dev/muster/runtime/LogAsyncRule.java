package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;

/** A queue that drops events drops them in the storm in which they are needed. */
final class LogAsyncRule extends LogRule {
    static final RuleInfo INFO = LogPages.warning("log.config.async", "config")
            .title("Asynchronous appenders lose nothing")
            .passes(
                    "the queue of every asynchronous appender makes those wait who log when it is full. Told only, where it may"
                            + " drop what is below WARN")
            .fix(
                    "Logback: <neverBlock>false</neverBlock> and <discardingThreshold>0</discardingThreshold>; Log4j: <Async"
                            + " blocking=\"true\">")
            .notApplicable("no appender is asynchronous")
            .needs(LogProviderRule.INFO.id())
            .reference(LogPages.LOGBACK_APPENDERS)
            .reference(LogPages.LOG4J_ASYNC);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(LogSetup setup, LogFacts facts) {
        List<Outcome> all = setup.sinks().stream()
                .flatMap(sink -> sink.queue().map(queue -> judge(queue).at(sink.name())).stream())
                .toList();
        return all.isEmpty() ? List.of(Outcome.notApplicable("no appender is asynchronous")) : all;
    }

    private static Outcome judge(LogQueue queue) {
        String seen = "queue of " + queue.capacity() + ", "
                + Words.percent(queue.capacity() - queue.free(), queue.capacity()) + " % full";
        return switch (queue.loses()) {
            case NOTHING -> Outcome.passed(seen + ", and who logs waits when it is");
            case LITTLE ->
                Outcome.failed(Severity.INFO, seen + "; events below WARN are dropped when it is nearly so")
                        .expected("no event is dropped");
            case ANYTHING ->
                Outcome.failed(seen + "; any event is dropped when it is, errors too")
                        .expected("no event is dropped");
        };
    }
}
