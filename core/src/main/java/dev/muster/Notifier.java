package dev.muster;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of changes of state: to the log, then to each listener, in order, one at a time, outside all locks. A listener
 * that hangs holds up the others, and nothing else.
 */
final class Notifier {
    private static final Logger log = LoggerFactory.getLogger(Readiness.class);
    private static final int MOST_WAITING = 1_000;

    private record Change(ReadinessReport before, ReadinessReport after) {}

    private final List<ReadinessListener> listeners;
    private final Executor executor;
    private final Redactor redactor;
    private final Queue<Change> changes = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();

    Notifier(List<ReadinessListener> listeners, Executor executor, Redactor redactor) {
        this.listeners = List.copyOf(listeners);
        this.executor = executor;
        this.redactor = redactor;
    }

    /** Takes a change in, to be told of soon. Called in the order of the changes. */
    void add(ReadinessReport before, ReadinessReport after) {
        if (waiting.get() < MOST_WAITING) {
            changes.add(new Change(before, after));
        }
    }

    /** Tells of what waits, unless another thread is doing so. Called without a lock. */
    void tell() {
        int waits = changes.size();
        if (waits > 0 && waiting.getAndAdd(1) == 0) {
            start();
        }
    }

    private void start() {
        try {
            executor.execute(this::drain);
        } catch (RejectedExecutionException | OutOfMemoryError e) {
            drain();
        }
    }

    /** Whoever takes the counter from zero drains until nothing came meanwhile: no change is told twice or lost. */
    private void drain() {
        int taken = waiting.get();
        do {
            for (Change change = changes.poll(); change != null; change = changes.poll()) {
                tell(change);
            }
            taken = waiting.addAndGet(-taken);
        } while (taken > 0);
    }

    private void tell(Change change) {
        log(change.after());
        for (ReadinessListener listener : listeners) {
            try {
                listener.changed(change.before(), change.after());
            } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
                log.warn("a readiness listener threw:\n{}", redactor.trace(e));
            }
        }
    }

    private static void log(ReadinessReport report) {
        if (report.state().acceptsTraffic() && report.open().isEmpty()) {
            log.info("{}", report.toText().stripTrailing());
        } else {
            log.warn("{}", report.toText().stripTrailing());
        }
    }
}
