package dev.muster;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The thread that something runs on, for as long as it runs there: an interrupt hits it then, and later nobody. Taken
 * once and left once. Thread-safe, without a lock.
 */
final class Seat extends AtomicReference<@Nullable Object> {
    private static final long serialVersionUID = 1;

    private static final Object BEING_INTERRUPTED = new Object();
    private static final Object LEFT = new Object();

    private record Interrupted(Thread thread) {}

    /** {@return whether the calling thread has it now: false where one took it before} */
    boolean take() {
        return compareAndSet(null, Thread.currentThread());
    }

    /** The thread that took it goes on to other work: from here on an interrupt would hit that. */
    void leave() {
        if (compareAndSet(Thread.currentThread(), LEFT)) {
            return;
        }
        Object now = get();
        while (!(now instanceof Interrupted) || !compareAndSet(now, LEFT)) {
            Thread.onSpinWait(); // somebody is in the midst of it
            now = get();
        }
        boolean ignored = Thread.interrupted();
    }

    /** {@return whether whoever took it has left; what that thread wrote before can be read then} */
    boolean isLeft() {
        return LEFT.equals(get());
    }

    /** Interrupts the thread that has it, if there is one. */
    void interrupt() {
        Object now = get();
        Thread thread = thread(now);
        if (thread != null) {
            Interrupted next = new Interrupted(thread);
            if (compareAndSet(now, BEING_INTERRUPTED)) {
                thread.interrupt();
                set(next);
            }
        }
    }

    /** {@return the name of the thread that has it; empty where none does} */
    String threadName() {
        Thread thread = thread(get());
        return thread == null ? "" : thread.getName();
    }

    private static @Nullable Thread thread(@Nullable Object state) {
        if (state instanceof Interrupted interrupted) {
            return interrupted.thread();
        }
        return state instanceof Thread thread ? thread : null;
    }
}
