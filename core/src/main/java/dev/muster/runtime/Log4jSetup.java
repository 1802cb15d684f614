package dev.muster.runtime;

import dev.muster.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the configuration of Log4j 2, in its core 2.x. */
final class Log4jSetup {
    private static final String CORE = "org.apache.logging.log4j.core.";
    private static final String STATUS = "org.apache.logging.log4j.status.StatusLogger";
    private static final String NO_STATUS =
            "Log4j keeps none of its own messages: start with -Dlog4j2.status.entries=200";

    private final Mirror configuration;
    private final LogSinks sinks = new LogSinks();

    private Log4jSetup(Mirror configuration) {
        this.configuration = configuration;
    }

    /** {@return what the logger contexts behind SLF4J's logger factory tell; the first is read, as one process has one} */
    static Fact<LogSetup> of(Mirror factory) {
        return context(factory)
                .flatMap(context -> context.one("getConfiguration"))
                .filter(configuration -> configuration.get("getLoggers").isPresent())
                .map(configuration -> Fact.of(new Log4jSetup(configuration).read()))
                .orElse(Fact.absent("behind Log4j's API is no log4j-core 2.x that tells its configuration"));
    }

    /** {@return the context in use; asking for a logger makes it known to the factory, if nobody has logged yet} */
    static Optional<Mirror> context(Mirror factory) {
        factory.get("getLogger", "ROOT");
        return factory.many("getLoggerContexts").stream()
                .filter(context -> context.get("getConfiguration").isPresent())
                .findFirst();
    }

    /** {@return the loggers that are configured; the root logger too, which is among them only where a file names it} */
    static List<Mirror> loggers(Mirror configuration) {
        List<Mirror> all = new ArrayList<>(configuration.many("getLoggers"));
        configuration
                .one("getRootLogger")
                .filter(root -> all.stream().noneMatch(logger -> logger.it() == root.it()))
                .ifPresent(all::add);
        return all;
    }

    private LogSetup read() {
        List<LogLogger> loggers =
                loggers(configuration).stream().map(this::logger).toList();
        return new LogSetup(loggers, sinks.read(this::sink), status());
    }

    private LogLogger logger(Mirror logger) {
        Map<String, LogLevel> limits = new HashMap<>();
        for (Mirror ref : logger.many("getAppenderRefs")) {
            ref.text("getRef").ifPresent(name -> limits.put(name, level(ref.one("getLevel"))));
        }
        List<LogRoute> routes = new ArrayList<>();
        for (Mirror appender : logger.many("getAppenders")) {
            if (!LogTaps.own(appender.it())) {
                String own = appender.text("getName").orElse("");
                LogLevel limit = limits.getOrDefault(own, LogLevel.TRACE).and(threshold(appender));
                routes.add(new LogRoute(sinks.name(appender), limit));
            }
        }
        String name = logger.text("getName").orElse("");
        return new LogLogger(
                name.isEmpty() ? LogLogger.ROOT : name,
                level(logger.one("getLevel")),
                routes,
                logger.says("isAdditive"));
    }

    /** Only a filter by level is read; what another one lets pass depends on the event. */
    private static LogLevel threshold(Mirror appender) {
        return level(appender.one("getFilter")
                .filter(filter -> filter.is(CORE + "filter.ThresholdFilter"))
                .flatMap(filter -> filter.one("getLevel")));
    }

    private static LogLevel level(Optional<Mirror> level) {
        return level.map(own -> level(own.number("intLevel").orElse(Long.MAX_VALUE)))
                .orElse(LogLevel.TRACE);
    }

    static LogLevel level(long number) {
        if (number <= 0) {
            return LogLevel.OFF;
        }
        if (number <= 300) {
            return number <= 200 ? LogLevel.ERROR : LogLevel.WARN;
        }
        if (number <= 400) {
            return LogLevel.INFO;
        }
        return number <= 500 ? LogLevel.DEBUG : LogLevel.TRACE;
    }

    private LogSink sink(Mirror appender) {
        LogSink sink = LogSink.of(
                sinks.name(appender),
                appender.type(),
                kind(appender),
                appender.get("isStarted").filter(Boolean.FALSE::equals).isEmpty());
        if (sink.kind() == LogSink.Kind.ASYNC) {
            return queue(appender, sink.before(behind(appender)));
        }
        return sink.kind() == LogSink.Kind.FILE ? file(appender, sink) : sink;
    }

    private List<String> behind(Mirror appender) {
        Map<String, String> names = new HashMap<>();
        List<String> wanted = appender.many("getAppenderRefStrings").stream()
                .map(ref -> ref.it().toString())
                .toList();
        for (Mirror other : configuration.many("getAppenders")) {
            other.text("getName").filter(wanted::contains).ifPresent(name -> names.put(name, sinks.name(other)));
        }
        return wanted.stream()
                .filter(names::containsKey)
                .map(name -> names.getOrDefault(name, name))
                .toList();
    }

    static LogSink.Kind kind(Mirror appender) {
        return switch (appender.type()) {
            case "ConsoleAppender" -> LogSink.Kind.CONSOLE;
            case "FileAppender",
                    "RandomAccessFileAppender",
                    "MemoryMappedFileAppender",
                    "RollingFileAppender",
                    "RollingRandomAccessFileAppender" -> LogSink.Kind.FILE;
            case "AsyncAppender" -> LogSink.Kind.ASYNC;
            case "NullAppender", "CountingNoOpAppender" -> LogSink.Kind.NOWHERE;
            default -> LogSink.Kind.OTHER;
        };
    }

    private static LogSink queue(Mirror appender, LogSink sink) {
        return sink.queue(new LogQueue(
                appender.number("getQueueCapacity").orElse(0L),
                appender.number("getQueueRemainingCapacity").orElse(0L),
                appender.get("isBlocking").filter(Boolean.FALSE::equals).isPresent()
                        ? LogQueue.Loses.ANYTHING
                        : LogQueue.Loses.NOTHING));
    }

    private static LogSink file(Mirror appender, LogSink sink) {
        LogSink written = sink.to(
                appender.text("getFileName").map(LogFiles::at).orElse(new LogFile("", LogFile.State.UNSEEN, 0)));
        return appender.get("getFilePattern").isPresent() ? written.rolling(Log4jRolling.of(appender)) : written;
    }

    private Fact<LogStatus> status() {
        ClassLoader loader = configuration.it().getClass().getClassLoader();
        List<Mirror> all = Mirror.of(loader, STATUS, "getLogger")
                .map(Mirror::new)
                .map(logger -> logger.many("getStatusData"))
                .orElse(List.of());
        return status(all);
    }

    static Fact<LogStatus> status(List<Mirror> all) {
        if (all.isEmpty()) {
            return Fact.absent(NO_STATUS);
        }
        List<String> errors = new ArrayList<>();
        for (Mirror data : all) {
            if (level(data.one("getLevel")) == LogLevel.ERROR) {
                errors.add(LogText.shown(data.one("getMessage")
                        .flatMap(message -> message.text("getFormattedMessage"))
                        .orElse("")));
            }
        }
        return Fact.of(new LogStatus(errors.stream().distinct().toList(), all.size()));
    }
}
