package dev.muster.runtime;

import dev.muster.Fact;
import dev.muster.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the configuration of Logback: classic 1.2 to 1.5. */
final class LogbackSetup {
    private static final String CORE = "ch.qos.logback.core.";
    private static final long ERROR = 2;

    private final Mirror context;
    private final LogSinks sinks = new LogSinks();

    private LogbackSetup(Mirror context) {
        this.context = context;
    }

    /** {@return what a logger context of Logback tells} */
    static Fact<LogSetup> of(Mirror context) {
        return context.get("getLoggerList")
                .map(all -> Fact.of(new LogbackSetup(context).read(Mirror.elements(all))))
                .orElse(Fact.absent("this Logback does not list its loggers: 1.2 to 1.5 do"));
    }

    private LogSetup read(List<Mirror> all) {
        List<LogLogger> loggers =
                all.stream().filter(LogbackSetup::configured).map(this::logger).toList();
        return new LogSetup(loggers, sinks.read(this::sink), status());
    }

    private static boolean configured(Mirror logger) {
        return logger.get("getLevel").isPresent()
                || !logger.says("isAdditive")
                || logger.get("iteratorForAppenders").map(Mirror::elements).stream()
                        .anyMatch(own -> !own.isEmpty());
    }

    private LogLogger logger(Mirror logger) {
        String name = logger.text("getName").orElse("");
        List<LogRoute> routes = logger.many("iteratorForAppenders").stream()
                .filter(appender -> !LogTaps.own(appender.it()))
                .map(appender -> new LogRoute(sinks.name(appender), LogLevel.TRACE))
                .toList();
        LogLevel level = level(logger.one("getEffectiveLevel")
                .flatMap(own -> own.number("toInt"))
                .orElse(Long.MIN_VALUE));
        return new LogLogger(name.equals("ROOT") ? LogLogger.ROOT : name, level, routes, logger.says("isAdditive"));
    }

    static LogLevel level(long level) {
        if (level > 40_000) {
            return LogLevel.OFF;
        }
        if (level > 20_000) {
            return level > 30_000 ? LogLevel.ERROR : LogLevel.WARN;
        }
        if (level > 10_000) {
            return LogLevel.INFO;
        }
        return level > 5_000 ? LogLevel.DEBUG : LogLevel.TRACE;
    }

    private LogSink sink(Mirror appender) {
        LogSink sink = LogSink.of(
                sinks.name(appender),
                appender.type(),
                kind(appender),
                appender.get("isStarted").filter(Boolean.FALSE::equals).isEmpty());
        List<String> behind =
                appender.many("iteratorForAppenders").stream().map(sinks::name).toList();
        return file(appender, queue(appender, sink.before(behind)));
    }

    static LogSink.Kind kind(Mirror appender) {
        if (appender.is(CORE + "ConsoleAppender")) {
            return LogSink.Kind.CONSOLE;
        }
        if (appender.is(CORE + "FileAppender")) {
            return LogSink.Kind.FILE;
        }
        if (appender.is(CORE + "helpers.NOPAppender")) {
            return LogSink.Kind.NOWHERE;
        }
        return appender.is(CORE + "spi.AppenderAttachable") ? LogSink.Kind.ASYNC : LogSink.Kind.OTHER;
    }

    /** What is said to be discarded is discarded once fewer places are free than the threshold; zero means never. */
    private static LogSink queue(Mirror appender, LogSink sink) {
        if (!appender.is(CORE + "AsyncAppenderBase")) {
            return sink;
        }
        LogQueue.Loses loses = appender.number("getDiscardingThreshold").orElse(0L) == 0
                ? LogQueue.Loses.NOTHING
                : LogQueue.Loses.LITTLE;
        return sink.queue(new LogQueue(
                appender.number("getQueueSize").orElse(0L),
                appender.number("getRemainingCapacity").orElse(0L),
                appender.says("isNeverBlock") ? LogQueue.Loses.ANYTHING : loses));
    }

    private static LogSink file(Mirror appender, LogSink sink) {
        if (sink.kind() != LogSink.Kind.FILE) {
            return sink;
        }
        LogFile file = appender.text("getFile").map(LogFiles::at).orElse(new LogFile("", LogFile.State.UNSEEN, 0));
        LogSink written = sink.to(file);
        return appender.one("getRollingPolicy")
                .map(policy -> written.rolling(rolling(policy)))
                .orElse(written);
    }

    static Fact<LogRolling> rolling(Mirror policy) {
        String pattern = policy.text("getFileNamePattern").orElse("");
        if (policy.is(CORE + "rolling.TimeBasedRollingPolicy")) {
            return policy.number("getMaxHistory")
                    .map(history -> Fact.of(byTime(history, LogFiles.period(pattern))))
                    .orElse(Fact.absent("this Logback does not tell maxHistory"));
        }
        Optional<Long> files = policy.number("getMaxIndex");
        return files.isPresent()
                ? Fact.of(new LogRolling(true, Optional.empty(), Words.count(files.get(), "old file")))
                : Fact.absent("the rolling policy " + policy.type() + " is not known here");
    }

    /** A size cap without a history is ignored by Logback. */
    private static LogRolling byTime(long history, Optional<Duration> period) {
        if (history <= 0) {
            return new LogRolling(false, Optional.empty(), "no maxHistory, without which totalSizeCap is ignored");
        }
        Optional<Duration> kept = period.map(each -> each.multipliedBy(history));
        return new LogRolling(
                true,
                kept,
                "maxHistory " + history + kept.map(LogbackSetup::words).orElse(""));
    }

    private static String words(Duration kept) {
        return ", which is " + Words.span(kept);
    }

    private Fact<LogStatus> status() {
        Optional<Mirror> manager = context.one("getStatusManager");
        if (manager.flatMap(each -> each.get("getCopyOfStatusList")).isEmpty()) {
            return Fact.absent("this Logback does not tell its statuses");
        }
        return Fact.of(status(manager.get().many("getCopyOfStatusList")));
    }

    private static LogStatus status(List<Mirror> all) {
        List<String> errors = new ArrayList<>();
        for (Mirror status : all) {
            if (status.number("getEffectiveLevel")
                    .filter(level -> level >= ERROR)
                    .isPresent()) {
                errors.add(LogText.shown(status.text("getMessage").orElse("")));
            }
        }
        return new LogStatus(errors.stream().distinct().toList(), all.size());
    }
}
