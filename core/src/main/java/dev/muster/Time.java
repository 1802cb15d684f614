package dev.muster;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Owns time: the engine reads no other clock and has no other timer. Thread-safe.
 *
 * <p>Intervals, timeouts and ages are measured on {@link #nanos()}, which never jumps; dates and printed moments come
 * from {@link #now()}, which may.
 */
public interface Time {
    /** {@return the present moment} */
    Instant now();

    /** {@return the zone in which a day begins and ends} */
    ZoneId zone();

    /** {@return nanoseconds since some moment; only differences mean anything} */
    long nanos();

    /**
     * Runs a task once, later, on a thread of this timer. The task is short and does not throw.
     *
     * @param delay from now; zero or negative means as soon as possible
     * @return a way to call it off
     */
    Alarm after(Duration delay, Runnable task);

    /**
     * {@return whether a task that is due will run even if this timer fails, so that its user need not look at the
     * clock at every step}
     *
     * <p>If not overridden, false.
     */
    default boolean vouchesForTasks() {
        return false;
    }

    /** Ends every thread this started. Idempotent. If not overridden, there is none. */
    default void close() {}

    /** {@return the machine's own time, with one daemon thread as its timer} */
    static Time system() {
        return new SystemTime();
    }

    /** A task that has not run yet. */
    @FunctionalInterface
    interface Alarm {
        /** Calls the task off, if it has not begun. */
        void cancel();
    }
}
