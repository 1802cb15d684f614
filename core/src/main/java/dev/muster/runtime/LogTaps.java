package dev.muster.runtime;

import dev.muster.Fact;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.SubstituteLoggerFactory;

/** Makes what hears the logging system that SLF4J really logs by. */
final class LogTaps {
    private LogTaps() {}

    /**
     * {@return who is asked for SLF4J's logger factory}
     *
     * <p>It is asked here once, by whoever makes a check: while one thread binds SLF4J, others are given a factory that stands in,
     * and the threads of the engine would be such others.
     */
    static Supplier<ILoggerFactory> slf4j() {
        ILoggerFactory bound = LoggerFactory.getILoggerFactory();
        bound.getLogger(Logger.ROOT_LOGGER_NAME); // Log4j reads its configuration at the first logger
        return bound instanceof SubstituteLoggerFactory ? LoggerFactory::getILoggerFactory : () -> bound;
    }

    /** {@return whether that appender is a listener of these checks, and none of the host's} */
    static boolean own(Object appender) {
        return ProxyTap.is(appender);
    }

    /** {@return what hands that system's events to this listener; not attached yet} */
    static Fact<LogTap> of(ILoggerFactory factory, LogListener listener) {
        LogBinding binding = LogProbe.binding(factory);
        try {
            return switch (binding.system()) {
                case LOGBACK -> Fact.of(new LogbackTap(new Mirror(factory), listener));
                case LOG4J -> log4j(new Mirror(factory), listener);
                case JUL -> Fact.of(new JulTap(listener));
                default -> Fact.absent(binding.unheard());
            };
        } catch (ReflectiveOperationException | LinkageError e) {
            return Fact.absent("this " + binding.system().words() + " takes no appender that is known here: "
                    + e.getClass().getSimpleName());
        }
    }

    private static Fact<LogTap> log4j(Mirror factory, LogListener listener) throws ReflectiveOperationException {
        Optional<Mirror> context = Log4jSetup.context(factory);
        return context.isEmpty()
                ? Fact.absent("behind Log4j's API is no log4j-core 2.x")
                : Fact.of(new Log4jTap(context.get(), listener));
    }
}
