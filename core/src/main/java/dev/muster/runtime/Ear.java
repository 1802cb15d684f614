package dev.muster.runtime;

/**
 * Hands events to a listener, and lets nothing out that happens meanwhile.
 *
 * @param events reads them
 */
record Ear(LogListener listener, LogEvents events) {
    void hear(Object event) {
        try {
            LogLevel level = events.level(event);
            if (level.compareTo(listener.floor()) >= 0) {
                listener.hear(level, event, events);
            }
        } catch (Throwable e) {
            // the host only wanted to log a line
            listener.failed();
        }
    }
}
