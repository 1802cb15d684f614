package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Words;
import java.util.List;

/** A logging system that cannot do what it is told says so to itself. */
final class LogErrorsRule extends LogRule {
    static final RuleInfo INFO = LogPages.warning("log.config.errors", "config")
            .title("The logging system complains of nothing")
            .passes("among the messages that the logging system keeps of itself is no error")
            .fix("see those messages at the start: Logback prints them with <statusListener"
                    + " class=\"ch.qos.logback.core.status.OnConsoleStatusListener\"/>, Log4j with"
                    + " -Dlog4j2.statusLoggerLevel=WARN")
            .notApplicable("the logging system keeps no messages of its own")
            .needs(LogProviderRule.INFO.id())
            .reference("https://logback.qos.ch/manual/configuration.html#automaticStatusPrinting")
            .reference("https://logging.apache.org/log4j/2.x/manual/status-logger.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(LogSetup setup, LogFacts facts) {
        return List.of(setup.status()
                .value()
                .<Outcome>map(LogErrorsRule::judge)
                .orElseGet(() -> Outcome.notApplicable(setup.status().why())));
    }

    private static Outcome judge(LogStatus status) {
        return status.errors().isEmpty()
                ? Outcome.passed("no error among " + Words.count(status.looked(), "message"))
                : Outcome.failed(Words.count(status.errors().size(), "error") + ": " + Words.some(status.errors()))
                        .expected("none");
    }
}
