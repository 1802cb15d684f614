package dev.muster;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends what the engine started, which is never the owner's executor, and its own time only; and then tells every check, once,
 * that it is asked no more.
 */
final class Farewell implements Runnable {
    private final List<Registered> checks;
    private final ExecutorService workers;
    private final Time time;
    private final boolean ownTime;
    private final Redactor redactor;
    private final AtomicBoolean told = new AtomicBoolean();

    Farewell(List<Slot> slots, ExecutorService workers, Time time, boolean ownTime, Redactor redactor) {
        this.workers = workers;
        this.time = time;
        this.ownTime = ownTime;
        this.redactor = redactor;
        this.checks = new ArrayList<>(slots.size());
        for (Slot slot : slots) {
            checks.add(slot.of());
        }
    }

    @Override
    public void run() {
        workers.shutdown();
        if (ownTime) {
            time.close();
        }
        if (told.compareAndSet(false, true)) {
            for (Registered check : checks) {
                tell(check);
            }
        }
    }

    private void tell(Registered check) {
        try {
            check.check().closed(time.now());
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            Log.get().warn("check {} threw when it was closed:\n{}", check.id(), redactor.trace(e));
        }
    }
}
