package dev.muster.runtime;

import java.lang.invoke.MethodHandle;
import java.util.List;

/** Reads Log4j's events. */
final class Log4jEvents implements LogEvents {
    private static final String EVENT = "org.apache.logging.log4j.core.LogEvent";

    private final MethodHandle level;
    private final MethodHandle logger;
    private final MethodHandle message;
    private final MethodHandle millis;
    private final MethodHandle thrown;

    Log4jEvents(ClassLoader loader) throws ReflectiveOperationException {
        this.level = Handles.of(loader, EVENT, "getLevel", "intLevel");
        this.logger = Handles.of(loader, EVENT, "getLoggerName");
        this.message = Handles.of(loader, EVENT, "getMessage", "getFormattedMessage");
        this.millis = Handles.of(loader, EVENT, "getTimeMillis");
        this.thrown = Handles.of(loader, EVENT, "getThrown");
    }

    @Override
    public LogLevel level(Object event) throws Throwable {
        Object number = (Object) level.invokeExact(event);
        return Log4jSetup.level((Integer) number);
    }

    @Override
    public String logger(Object event) throws Throwable {
        Object name = (Object) logger.invokeExact(event);
        return String.valueOf(name);
    }

    @Override
    public String message(Object event) throws Throwable {
        Object formatted = (Object) message.invokeExact(event);
        return String.valueOf(formatted);
    }

    @Override
    public long millis(Object event) throws Throwable {
        Object time = (Object) millis.invokeExact(event);
        return (Long) time;
    }

    @Override
    public List<Thrown> thrown(Object event) throws Throwable {
        Object first = (Object) thrown.invokeExact(event);
        return ThrownEvents.of(first);
    }
}
