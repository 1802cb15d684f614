package dev.muster;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends the threads, and then tells every check, once, that it is asked no more. */
final class Farewell implements Runnable {
    private final List<Registered> checks;
    private final Time time;
    private final Redactor redactor;
    private final Runnable stopThreads;
    private final AtomicBoolean told = new AtomicBoolean();

    Farewell(List<Slot> slots, Time time, Redactor redactor, Runnable stopThreads) {
        this.time = time;
        this.redactor = redactor;
        this.stopThreads = stopThreads;
        this.checks = new ArrayList<>(slots.size());
        for (Slot slot : slots) {
            checks.add(slot.of());
        }
    }

    @Override
    public void run() {
        stopThreads.run();
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
