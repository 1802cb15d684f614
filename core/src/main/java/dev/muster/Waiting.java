package dev.muster;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The threads that wait for checks to answer. All but the lock and the condition is guarded by the engine's lock. */
final class Waiting {
    private final ReentrantLock lock;
    private final Condition changed;
    private final Roster roster;
    private final List<Batch> awaited = new ArrayList<>();

    Waiting(ReentrantLock lock, Roster roster) {
        this.lock = lock;
        this.changed = lock.newCondition();
        this.roster = roster;
    }

    /** Waits until all of these have answered or run out of time, or the engine is stopped. Called without the lock. */
    void until(List<Run> runs) throws InterruptedException {
        Batch mine = new Batch(runs);
        lock.lockInterruptibly();
        try {
            awaited.add(mine);
            while (!over(mine)) {
                changed.await();
            }
        } finally {
            awaited.remove(mine);
            lock.unlock();
        }
    }

    /** Wakes who has waited long enough: once, and not at each answer. Called under the lock. */
    void wake() {
        for (Batch batch : awaited) {
            if (over(batch)) {
                changed.signalAll();
                return;
            }
        }
    }

    private boolean over(Batch batch) {
        return roster.is(Assessment.Phase.STOPPED) || batch.isSettled();
    }

    /** Runs that a thread waits for. */
    private static final class Batch {
        private final List<Run> runs;
        private int settled;

        Batch(List<Run> runs) {
            this.runs = runs;
        }

        /** Looks at each run until it is settled, and not again. */
        boolean isSettled() {
            while (settled < runs.size() && runs.get(settled).settled()) {
                settled++;
            }
            return settled == runs.size();
        }
    }
}
