package dev.muster.runtime;

import dev.muster.CheckContext;
import dev.muster.Fact;
import dev.muster.Probe;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;

/** Looks how the log is set up, in the system that SLF4J really logs by. */
record LogProbe(LogDeclared declared, Supplier<ILoggerFactory> factory) implements Probe<LogFacts> {
    LogProbe(LogDeclared declared) {
        this(declared, LogTaps.slf4j());
    }

    @Override
    public LogFacts look(CheckContext context) {
        ILoggerFactory behind = factory.get();
        LogBinding binding = binding(behind);
        return new LogFacts(context.now(), declared, binding, setup(binding, behind));
    }

    static LogBinding binding(ILoggerFactory factory) {
        return new LogBinding(
                LogSystem.of(factory.getClass()),
                factory.getClass().getName(),
                level(factory.getLogger(Logger.ROOT_LOGGER_NAME)));
    }

    private static LogLevel level(Logger root) {
        if (root.isTraceEnabled()) {
            return LogLevel.TRACE;
        }
        if (root.isDebugEnabled()) {
            return LogLevel.DEBUG;
        }
        if (root.isInfoEnabled()) {
            return LogLevel.INFO;
        }
        if (root.isWarnEnabled()) {
            return LogLevel.WARN;
        }
        return root.isErrorEnabled() ? LogLevel.ERROR : LogLevel.OFF;
    }

    private static Fact<LogSetup> setup(LogBinding binding, ILoggerFactory factory) {
        return switch (binding.system()) {
            case LOGBACK -> LogbackSetup.of(new Mirror(factory));
            case LOG4J -> Log4jSetup.of(new Mirror(factory));
            case JUL -> JulSetup.of();
            case SIMPLE -> Fact.of(simple(binding, System.getProperty("org.slf4j.simpleLogger.logFile", "System.err")));
            default -> Fact.absent(binding.unseen());
        };
    }

    /** It writes to the error stream, unless a file is named at the start, and knows no other settings that are told. */
    static LogSetup simple(LogBinding binding, String file) {
        LogSink console = LogSink.of("System.err", "slf4j-simple", LogSink.Kind.CONSOLE, true);
        LogSink sink = file.startsWith("System.")
                ? console
                : LogSink.of(file, "slf4j-simple", LogSink.Kind.FILE, true).to(LogFiles.at(file));
        LogRoute route = new LogRoute(sink.name(), LogLevel.TRACE);
        LogLogger root = new LogLogger(LogLogger.ROOT, binding.root(), List.of(route), false);
        return new LogSetup(List.of(root), List.of(sink), Fact.absent("slf4j-simple keeps no messages of its own"));
    }
}
