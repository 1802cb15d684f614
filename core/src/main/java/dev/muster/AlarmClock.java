package dev.muster;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The one alarm that drives an engine: rings no later than it was last asked to. Thread-safe without a lock, for the
 * timer is foreign code.
 */
final class AlarmClock {
    private final Time time;
    private final Runnable ring;
    private final AtomicReference<@Nullable Bell> next = new AtomicReference<>();

    AlarmClock(Time time, Runnable ring) {
        this.time = time;
        this.ring = ring;
    }

    /**
     * Makes sure that it rings at this moment, by the engine's nanoseconds, or before.
     *
     * @throws IllegalStateException if the timer calls back at once, not later
     */
    void ringBy(long moment) {
        Bell mine = new Bell(moment);
        Bell earlier;
        do {
            earlier = next.get();
            if (earlier != null && earlier.moment - moment <= 0) {
                return;
            }
        } while (!next.compareAndSet(earlier, mine));
        if (earlier != null) {
            earlier.cancel();
        }
        mine.set();
    }

    /** Calls off what is set. */
    void off() {
        Bell set = next.getAndSet(null);
        if (set != null) {
            set.cancel();
        }
    }

    /** One alarm, which rings once at most, and not if another took its place. */
    private final class Bell implements Runnable {
        private final long moment;
        private volatile @Nullable Thread setter;
        private boolean rangAtOnce;
        private boolean cancelled;
        private Time.@Nullable Alarm alarm;

        Bell(long moment) {
            this.moment = moment;
        }

        void set() {
            long delay = Math.max(0, moment - time.nanos());
            setter = Thread.currentThread();
            try {
                keep(time.after(Duration.ofNanos(delay), this));
            } catch (Throwable e) {
                next.compareAndSet(this, null);
                throw e;
            } finally {
                setter = null;
            }
            if (rangAtOnce) {
                ringFrom(delay);
            }
        }

        /** A timer that does not wait for what is due already does no harm; one that never waits would never end. */
        private void ringFrom(long delay) {
            if (delay > 0) {
                next.compareAndSet(this, null);
                throw new IllegalStateException(time.getClass().getName()
                        + ".after() runs its task at once: it must run it when the delay is over");
            }
            run();
        }

        private synchronized void keep(Time.Alarm set) {
            alarm = set;
            if (cancelled) {
                set.cancel();
            }
        }

        synchronized void cancel() {
            cancelled = true;
            if (alarm != null) {
                alarm.cancel();
            }
        }

        @Override
        public void run() {
            if (Thread.currentThread().equals(setter)) {
                rangAtOnce = true;
            } else if (next.compareAndSet(this, null)) {
                ring.run();
            }
        }
    }
}
