package dev.muster.runtime;

import java.util.List;

/** Reads events of one logging system. Quick and thread-safe: it is called by whoever logs. */
interface LogEvents {
    /** Causes below causes; nobody reads deeper. */
    int DEEPEST = 8;

    /** {@return how bad it is} */
    LogLevel level(Object event) throws Throwable;

    /** {@return the name of the logger} */
    String logger(Object event) throws Throwable;

    /** {@return what was logged, with its arguments} */
    String message(Object event) throws Throwable;

    /** {@return when, in milliseconds of the epoch} */
    long millis(Object event) throws Throwable;

    /** {@return what was thrown, and its causes, the first eight; none if nothing was} */
    List<Thrown> thrown(Object event) throws Throwable;

    /**
     * One that was thrown.
     *
     * @param type the name of its class
     * @param message or nothing
     */
    record Thrown(String type, String message) {
        static Thrown of(Throwable thrown) {
            String message = thrown.getMessage();
            return new Thrown(thrown.getClass().getName(), message == null ? "" : message);
        }
    }
}
