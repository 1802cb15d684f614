package dev.muster;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The machine's own time. The only class that reads a clock or makes a timer. */
final class SystemTime implements Time {
    private final ScheduledThreadPoolExecutor timer;

    SystemTime() {
        this.timer = new ScheduledThreadPoolExecutor(1, Workers.daemons("muster-timer"));
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public ZoneId zone() {
        return ZoneId.systemDefault();
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Alarm after(Duration delay, Runnable task) {
        return new Set(timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS));
    }

    private record Set(Future<?> future) implements Alarm {
        @Override
        public void cancel() {
            future.cancel(false);
        }
    }

    /** The executor replaces its thread when it dies, and nothing but the engine's own short steps runs on it. */
    @Override
    public boolean vouchesForTasks() {
        return true;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
