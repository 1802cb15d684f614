package dev.muster.runtime;

import dev.muster.Fact;
import dev.muster.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Reads the configuration of java.util.logging. Its handlers tell little: what a file handler does is in the properties. */
final class JulSetup {
    private static final String FILE = "java.util.logging.FileHandler";
    private static final int MOST = 10_000;

    private final LogManager manager;
    private final LogSinks sinks = new LogSinks();

    private JulSetup(LogManager manager) {
        this.manager = manager;
    }

    /** {@return what the log manager of this process tells} */
    static Fact<LogSetup> of() {
        try {
            return of(LogManager.getLogManager());
        } catch (LinkageError e) {
            return Fact.absent("the module java.logging is not there: add it to the image by jlink --add-modules");
        }
    }

    static Fact<LogSetup> of(LogManager manager) {
        return Fact.of(new JulSetup(manager).read());
    }

    private LogSetup read() {
        List<LogLogger> loggers = new ArrayList<>();
        for (String name : Collections.list(manager.getLoggerNames())) {
            Logger logger = manager.getLogger(name);
            if (logger != null && loggers.size() < MOST && configured(logger)) {
                loggers.add(logger(name, logger));
            }
        }
        Fact<LogStatus> status =
                Fact.absent("java.util.logging keeps no messages of its own; they go to the error stream");
        return new LogSetup(loggers, sinks.read(this::sink), status);
    }

    private static boolean configured(Logger logger) {
        return logger.getLevel() != null || logger.getHandlers().length > 0 || !logger.getUseParentHandlers();
    }

    private LogLogger logger(String name, Logger logger) {
        List<LogRoute> routes = new ArrayList<>();
        for (Handler handler : logger.getHandlers()) {
            if (!(handler instanceof JulTap)) {
                routes.add(new LogRoute(sinks.name(new Mirror(handler)), level(handler.getLevel())));
            }
        }
        LogLevel level = level(effective(logger));
        return new LogLogger(name.isEmpty() ? LogLogger.ROOT : name, level, routes, logger.getUseParentHandlers());
    }

    private static Level effective(Logger logger) {
        for (Logger each = logger; each != null; each = each.getParent()) {
            Level own = each.getLevel();
            if (own != null) {
                return own;
            }
        }
        return Level.INFO;
    }

    static LogLevel level(Level level) {
        int number = level.intValue();
        if (number > Level.SEVERE.intValue()) {
            return LogLevel.OFF;
        }
        if (number > Level.INFO.intValue()) {
            return number > Level.WARNING.intValue() ? LogLevel.ERROR : LogLevel.WARN;
        }
        if (number > Level.FINE.intValue()) {
            return LogLevel.INFO;
        }
        return number > Level.FINER.intValue() ? LogLevel.DEBUG : LogLevel.TRACE;
    }

    private LogSink sink(Mirror handler) {
        LogSink sink = LogSink.of(sinks.name(handler), handler.type(), kind(handler.it()), true);
        if (sink.kind() != LogSink.Kind.FILE) {
            return sink;
        }
        LogSink written = sink.to(new LogFile("", LogFile.State.UNSEEN, 0));
        return byProperties()
                ? rolled(written)
                : written.rolling(Fact.absent("a FileHandler that a program made does not"
                        + " tell its limit: name it in logging.properties, or declare rolledElsewhere()"));
    }

    private static LogSink.Kind kind(Object handler) {
        if (handler instanceof ConsoleHandler) {
            return LogSink.Kind.CONSOLE;
        }
        return handler instanceof FileHandler ? LogSink.Kind.FILE : LogSink.Kind.OTHER;
    }

    private boolean byProperties() {
        return Optional.ofNullable(manager.getProperty("handlers")).orElse("").contains(FILE);
    }

    /** Without a limit the file is never ended, whatever the count. */
    private LogSink rolled(LogSink sink) {
        long limit = number("limit", 0);
        long count = number("count", 1);
        if (limit <= 0) {
            return sink;
        }
        String limits = Words.count(count, "file") + " of " + Words.bytes(limit);
        return sink.rolling(Fact.of(new LogRolling(true, Optional.empty(), limits)));
    }

    private long number(String property, long otherwise) {
        String text = manager.getProperty(FILE + "." + property);
        return text != null && text.strip().matches("[0-9]{1,18}") ? Long.parseLong(text.strip()) : otherwise;
    }
}
