package dev.muster.runtime;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads Logback's events. */
final class LogbackEvents implements LogEvents {
    private static final String SPI = "ch.qos.logback.classic.spi.";

    private final MethodHandle level;
    private final MethodHandle logger;
    private final MethodHandle message;
    private final MethodHandle millis;
    private final MethodHandle thrown;
    private final MethodHandle type;
    private final MethodHandle text;
    private final MethodHandle cause;

    LogbackEvents(ClassLoader loader) throws ReflectiveOperationException {
        String event = SPI + "ILoggingEvent";
        String proxy = SPI + "IThrowableProxy";
        this.level = Handles.of(loader, event, "getLevel", "toInteger");
        this.logger = Handles.of(loader, event, "getLoggerName");
        this.message = Handles.of(loader, event, "getFormattedMessage");
        this.millis = Handles.of(loader, event, "getTimeStamp");
        this.thrown = Handles.of(loader, event, "getThrowableProxy");
        this.type = Handles.of(loader, proxy, "getClassName");
        this.text = Handles.of(loader, proxy, "getMessage");
        this.cause = Handles.of(loader, proxy, "getCause");
    }

    @Override
    public LogLevel level(Object event) throws Throwable {
        Object number = (Object) level.invokeExact(event);
        return LogbackSetup.level((Integer) number);
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
        Object next = (Object) thrown.invokeExact(event);
        if (next == null) {
            return List.of();
        }
        List<Thrown> all = new ArrayList<>();
        while (next != null && all.size() < DEEPEST) {
            Object name = (Object) type.invokeExact(next);
            Object said = (Object) text.invokeExact(next);
            all.add(new Thrown(
                    String.valueOf(name),
                    Optional.ofNullable(said).map(Object::toString).orElse("")));
            next = (Object) cause.invokeExact(next);
        }
        return all;
    }
}
