package dev.muster.testing;

import dev.muster.Time;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Time that stands still until it is told to pass. Alarms ring on the thread that lets it pass, in their order.
 * Thread-safe.
 */
public final class ManualTime implements Time {
    private record Entry(long at, long number, Runnable task) {}

    private final PriorityQueue<Entry> alarms =
            new PriorityQueue<>(Comparator.comparingLong(Entry::at).thenComparingLong(Entry::number));
    private Instant now;
    private long nanos = 1_000_000_000_000L;
    private long number;
    private boolean dead;

    private ManualTime(Instant now) {
        this.now = now;
    }

    /** {@return time that stands at this moment} */
    public static ManualTime at(String instant) {
        return new ManualTime(Instant.parse(instant));
    }

    /** {@return time that stands at some moment} */
    public static ManualTime create() {
        return at("2026-03-01T12:00:00Z");
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public synchronized Alarm after(Duration delay, Runnable task) {
        Entry entry = new Entry(nanos + delay.toNanos(), number++, task);
        alarms.add(entry);
        return () -> cancel(entry);
    }

    private synchronized void cancel(Entry entry) {
        alarms.remove(entry);
    }

    /** Lets time pass, and rings what is due on the way. */
    public void pass(Duration time) {
        long end;
        synchronized (this) {
            end = nanos + time.toNanos();
        }
        for (Entry next = nextUntil(end); next != null; next = nextUntil(end)) {
            next.task().run();
        }
        moveTo(end);
    }

    /** Sets the wall clock, as an operator or a time server does: intervals are not touched. */
    public synchronized void jumpTo(Instant moment) {
        now = moment;
    }

    /** From now on no alarm rings: the timer is dead. */
    public synchronized void kill() {
        dead = true;
    }

    /** {@return how many alarms wait} */
    public synchronized int waiting() {
        return alarms.size();
    }

    private synchronized @org.jspecify.annotations.Nullable Entry nextUntil(long end) {
        Entry next = alarms.peek();
        if (dead || next == null || next.at() - end > 0) {
            return null;
        }
        alarms.remove();
        moveTo(Math.max(nanos, next.at()));
        return next;
    }

    private synchronized void moveTo(long moment) {
        if (moment > nanos) {
            now = now.plusNanos(moment - nanos);
            nanos = moment;
        }
    }
}
