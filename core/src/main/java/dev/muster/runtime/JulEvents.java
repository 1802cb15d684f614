package dev.muster.runtime;

import java.util.List;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/** Reads records of java.util.logging. */
final class JulEvents implements LogEvents {
    /** Puts the arguments into the message, and keeps nothing. */
    private final SimpleFormatter formatter = new SimpleFormatter();

    @Override
    public LogLevel level(Object event) {
        return JulSetup.level(((LogRecord) event).getLevel());
    }

    @Override
    public String logger(Object event) {
        return String.valueOf(((LogRecord) event).getLoggerName());
    }

    @Override
    public String message(Object event) {
        LogRecord record = (LogRecord) event;
        String message = String.valueOf(record.getMessage());
        Object[] parameters = record.getParameters();
        boolean plain = (parameters == null || parameters.length == 0) && record.getResourceBundle() == null;
        return plain ? message : String.valueOf(formatter.formatMessage(record));
    }

    @Override
    public long millis(Object event) {
        return ((LogRecord) event).getMillis();
    }

    @Override
    public List<Thrown> thrown(Object event) {
        return ThrownEvents.of(((LogRecord) event).getThrown());
    }
}
