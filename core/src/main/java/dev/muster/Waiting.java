package dev.muster;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Lock;

/** The threads that wait for checks to answer. All but the lock is guarded by the engine's lock. */
final class Waiting {
    private final Lock lock;
    private final Roster roster;
    private final List<Batch> awaited = new ArrayList<>();

    Waiting(Lock lock, Roster roster) {
        this.lock = lock;
        this.roster = roster;
    }

    /** Waits until all of these have answered or run out of time, or the engine is stopped. Called without the lock. */
    void until(List<Run> runs) throws InterruptedException {
        Batch mine = new Batch(runs);
        if (!joins(mine)) {
            return;
        }
        try {
            mine.over.await();
        } finally {
            leave(mine);
        }
    }

    /** Waits for those that judge what the others have answered. Called without the lock. */
    void untilJudged() throws InterruptedException {
        List<Run> judging = new ArrayList<>();
        lock.lockInterruptibly();
        try {
            roster.judging(judging);
        } finally {
            lock.unlock();
        }
        until(judging);
    }

    private boolean joins(Batch batch) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            return !over(batch) && awaited.add(batch);
        } finally {
            lock.unlock();
        }
    }

    private void leave(Batch batch) {
        lock.lock();
        try {
            awaited.remove(batch);
        } finally {
            lock.unlock();
        }
    }

    /** Wakes who has waited long enough. Called under the lock. */
    void wake() {
        for (Batch batch : awaited) {
            if (over(batch)) {
                batch.over.countDown();
            }
        }
    }

    private boolean over(Batch batch) {
        return roster.is(Assessment.Phase.STOPPED) || batch.isSettled();
    }

    /** Runs that a thread waits for. */
    private static final class Batch {
        private final List<Run> runs;

        /** No condition of the lock: the first wait for one would set up the common pool, which a host may not need. */
        private final CountDownLatch over = new CountDownLatch(1);

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
