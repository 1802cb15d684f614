package dev.muster.runtime;

import dev.muster.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A log that is set up well, and what differs from it. */
final class LogFixture {
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    static final LogRolling THIRTY = new LogRolling(true, Optional.of(Duration.ofDays(30)), "maxHistory 30");
    static final LogSink OUT = LogSink.of("OUT", "ConsoleAppender", LogSink.Kind.CONSOLE, true);
    static final LogSink FILE = LogSink.of("FILE", "RollingFileAppender", LogSink.Kind.FILE, true)
            .to(new LogFile("/var/log/app.log", LogFile.State.WRITABLE, 2048))
            .rolling(Fact.of(THIRTY));

    private static final Fact<LogStatus> QUIET = Fact.of(new LogStatus(List.of(), 12));

    private LogFixture() {}

    static LogLogger root(LogLevel level, String... sinks) {
        return new LogLogger(
                LogLogger.ROOT,
                level,
                List.of(sinks).stream()
                        .map(sink -> new LogRoute(sink, LogLevel.TRACE))
                        .toList(),
                true);
    }

    static LogSetup setup(List<LogLogger> loggers, LogSink... sinks) {
        return new LogSetup(loggers, List.of(sinks), QUIET);
    }

    /** The root logger at INFO, and these as its appenders. */
    static LogFacts sinks(LogSink... sinks) {
        String[] names = List.of(sinks).stream().map(LogSink::name).toArray(String[]::new);
        return facts(setup(List.of(root(LogLevel.INFO, names)), sinks));
    }

    static LogFacts levels(LogLogger... loggers) {
        return facts(setup(List.of(loggers), OUT));
    }

    static LogFacts facts(LogSetup setup) {
        LogLevel root = setup.root().map(LogLogger::level).orElse(LogLevel.INFO);
        return new LogFacts(
                NOW, LogDeclared.NOTHING, new LogBinding(LogSystem.LOGBACK, "a.Factory", root), Fact.of(setup));
    }

    static LogFacts status(Fact<LogStatus> status) {
        return facts(new LogSetup(List.of(root(LogLevel.INFO, "OUT")), List.of(OUT), status));
    }

    static LogFacts blind(LogSystem system, LogLevel root) {
        LogBinding binding = new LogBinding(system, "a.Factory", root);
        return new LogFacts(NOW, LogDeclared.NOTHING, binding, Fact.absent(binding.unseen()));
    }

    static LogFacts declared(LogFacts facts, UnaryOperator<LogDeclared> change) {
        return new LogFacts(facts.at(), change.apply(facts.declared()), facts.binding(), facts.setup());
    }
}
