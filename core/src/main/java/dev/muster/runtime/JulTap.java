package dev.muster.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Hears java.util.logging: at the root logger, and at those that do not hand on to their parents. Thread-safe. */
final class JulTap extends Handler implements LogTap {
    private final Ear ear;

    /** The log manager only holds loggers weakly; one that was dropped would take the listener with it. */
    private final List<Logger> held = new ArrayList<>();

    JulTap(LogListener listener) {
        this.ear = new Ear(listener, new JulEvents());
    }

    @Override
    public void publish(@Nullable LogRecord record) {
        if (record != null) {
            ear.hear(record);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public synchronized int attach() {
        LogManager manager = LogManager.getLogManager();
        held.clear();
        for (String name : Collections.list(manager.getLoggerNames())) {
            Logger logger = manager.getLogger(name);
            if (logger != null && (name.isEmpty() || !logger.getUseParentHandlers())) {
                add(logger);
            }
        }
        return held.size();
    }

    private void add(Logger logger) {
        held.add(logger);
        for (Handler handler : logger.getHandlers()) {
            if (handler == this) {
                return;
            }
        }
        logger.addHandler(this);
    }

    @Override
    public synchronized void detach() {
        held.forEach(logger -> logger.removeHandler(this));
        held.clear();
    }
}
