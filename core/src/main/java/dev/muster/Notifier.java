package dev.muster;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Tells of changes of state: to the log, then to each listener, in order, one at a time, outside all locks and never on
 * the timer's thread. A listener that hangs holds up the others, and nothing else.
 */
final class Notifier {
    static final int MOST_WAITING = 100;
    private static final long PATIENCE = Duration.ofSeconds(1).toNanos();

    private record Change(ReadinessReport before, ReadinessReport after) {}

    private final List<ReadinessListener> listeners;
    private final List<Executor> executors;
    private final Redactor redactor;
    private final Deque<Change> changes = new ArrayDeque<>();
    private @Nullable Drain current;

    /** Whether a change waits to be told. Written under the lock. */
    private volatile boolean waiting;

    /**
     * To these listeners.
     *
     * @param executors where to tell them; a later one is for when the earlier ones refuse
     */
    Notifier(List<ReadinessListener> listeners, List<Executor> executors, Redactor redactor) {
        this.listeners = List.copyOf(listeners);
        this.executors = List.copyOf(executors);
        this.redactor = redactor;
    }

    /**
     * Takes a change in, to be told of soon. Called in the order of the changes. Where too many wait, the last of them
     * are told as one.
     */
    synchronized void add(ReadinessReport before, ReadinessReport after) {
        ReadinessReport from =
                changes.size() < MOST_WAITING ? before : changes.removeLast().before();
        changes.addLast(new Change(from, after));
        waiting = true;
    }

    /** {@return whether there is anything to tell of} */
    boolean hasNews() {
        return waiting;
    }

    /** Tells of what waits, unless another thread is doing so. Called without a lock. */
    void tell(long now) {
        Drain mine = new Drain(now);
        int passedOver;
        synchronized (this) {
            if (changes.isEmpty() || (current != null && !current.forgotten(now))) {
                return;
            }
            passedOver = current == null ? 0 : executors.size() - 1;
            current = mine;
        }
        for (Executor executor : executors.subList(passedOver, executors.size())) {
            if (mine.acceptedBy(executor)) {
                return;
            }
        }
        over(mine);
    }

    /** Whoever gets a thread first tells, also one that was passed over: those after it may find no thread at all. */
    private synchronized boolean begins(Drain drain) {
        if (current != null && current.begun) {
            return false;
        }
        current = drain;
        drain.begun = true;
        return true;
    }

    private synchronized Optional<Change> next() {
        Optional<Change> next = Optional.ofNullable(changes.pollFirst());
        if (next.isEmpty()) {
            current = null;
            waiting = false;
        }
        return next;
    }

    /** Where no thread was to be had, what waits is told with the next change, or the next tick. */
    private synchronized void over(Drain drain) {
        if (current == drain) {
            current = null;
        }
    }

    /** Tells of all that waits. An executor that has not begun it in a while is passed over. */
    private final class Drain implements Runnable {
        private final long offered;
        private boolean begun;

        Drain(long offered) {
            this.offered = offered;
        }

        boolean forgotten(long now) {
            return !begun && now - offered > PATIENCE;
        }

        boolean acceptedBy(Executor executor) {
            try {
                executor.execute(this);
                return true;
            } catch (RuntimeException | OutOfMemoryError e) {
                return false;
            }
        }

        @Override
        public void run() {
            if (begins(this)) {
                for (Optional<Change> next = next(); next.isPresent(); next = next()) {
                    Notifier.this.tell(next.get());
                }
            }
        }
    }

    private void tell(Change change) {
        try {
            log(change.after());
        } catch (Throwable e) {
            complain("the log", e);
        }
        for (ReadinessListener listener : listeners) {
            tell(listener, change);
        }
    }

    private void tell(ReadinessListener listener, Change change) {
        try {
            listener.changed(change.before(), change.after());
        } catch (Throwable e) {
            complain("a readiness listener", e);
        }
    }

    private void complain(String who, Throwable thrown) {
        try {
            Log.get().warn("{} threw:\n{}", who, redactor.trace(thrown));
        } catch (Throwable e) {
            // nobody is left to hear of it, and the other listeners must still be told
        }
    }

    private static void log(ReadinessReport report) {
        if (report.refused()) {
            Log.get().error("{}: see the exception's message", Headline.of(report)); // which is the whole panel
            return;
        }
        if (report.state() == State.DEGRADED || report.state() == State.NOT_READY) {
            Log.get().warn("{}", panel(report));
        } else {
            Log.get().info("{}", Headline.of(report));
        }
    }

    private static String panel(ReadinessReport report) {
        return report.toText().stripTrailing();
    }
}
