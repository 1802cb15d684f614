package dev.muster.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * An executor whose tasks run when the test says so, on the thread of the test. It begins by running everything at once;
 * {@link #hold()} makes it keep tasks instead. Thread-safe.
 */
public final class SteppingExecutor implements Executor {
    private static final long PATIENCE_MILLIS = 20_000;

    private final List<Runnable> waiting = new ArrayList<>();
    private boolean holds;

    private SteppingExecutor() {}

    /** {@return an executor that runs everything at once, on the thread that asks} */
    public static SteppingExecutor create() {
        return new SteppingExecutor();
    }

    @Override
    public void execute(Runnable task) {
        if (!kept(task)) {
            task.run();
        }
    }

    private synchronized boolean kept(Runnable task) {
        if (holds) {
            waiting.add(task);
            notifyAll();
        }
        return holds;
    }

    /**
     * Keeps tasks from now on.
     *
     * @return this
     */
    public synchronized SteppingExecutor hold() {
        holds = true;
        return this;
    }

    /** Runs what was kept, and everything from now on at once. */
    public void release() {
        synchronized (this) {
            holds = false;
        }
        runAll();
    }

    /** {@return how many tasks are kept} */
    public synchronized int waiting() {
        return waiting.size();
    }

    /**
     * Waits until this many tasks are kept, which another thread is about to hand over.
     *
     * @throws IllegalStateException if they do not come
     */
    public synchronized void await(int tasks) {
        long patience = PATIENCE_MILLIS;
        try {
            while (waiting.size() < tasks && patience > 0) {
                wait(100);
                patience -= 100;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (waiting.size() < tasks) {
            throw new IllegalStateException(tasks + " tasks were awaited, " + waiting.size() + " came");
        }
    }

    /**
     * Runs one of the tasks that are kept.
     *
     * @param index of the task, the oldest is 0
     * @throws IndexOutOfBoundsException if there is none
     */
    public void run(int index) {
        drop(index).run();
    }

    /**
     * Forgets one of the tasks that are kept, as an executor does that drops what it cannot run.
     *
     * @param index of the task, the oldest is 0
     * @return the task that was forgotten
     * @throws IndexOutOfBoundsException if there is none
     */
    public synchronized Runnable drop(int index) {
        if (index < 0 || index >= waiting.size()) {
            throw new IndexOutOfBoundsException("there is no task " + index + " of " + waiting.size());
        }
        return waiting.remove(index);
    }

    /** Runs all that are kept, also what they hand over meanwhile. */
    public void runAll() {
        while (waiting() > 0) {
            run(0);
        }
    }
}
