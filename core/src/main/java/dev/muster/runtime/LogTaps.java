package dev.muster.runtime;

import dev.muster.Fact;
import java.util.Optional;
import org.slf4j.ILoggerFactory;

/** Makes what hears the logging system that SLF4J really logs by. */
final class LogTaps {
    private LogTaps() {}

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
