package dev.muster;

import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/**
 * Where the current report hangs for everybody to read, and from where changes of state are told. Posted to under the
 * engine's lock; read without any.
 */
final class Board {
    private static final AtomicReferenceFieldUpdater<Board, Snapshot> CURRENT =
            AtomicReferenceFieldUpdater.newUpdater(Board.class, Snapshot.class, "current");

    private final Time time;
    private final Notifier notifier;
    private volatile Snapshot current;

    /** Whether alarms are sure to come. False for good once something went wrong. */
    private volatile boolean vouched;

    /** The report last told of. Guarded by the engine's lock. */
    private ReadinessReport told;

    Board(Time time, Notifier notifier, boolean vouched, Assessment first) {
        this.time = time;
        this.notifier = notifier;
        this.vouched = vouched;
        this.current = first.at(Moment.of(time), vouched);
        this.told = current.report();
    }

    /** One volatile read; the clock is looked at only where no timer vouches that an old report is replaced in time. */
    ReadinessReport report() {
        Snapshot now = current;
        return now.expires() && now.expiredAt(time.nanos()) ? renewed(now) : now.report();
    }

    /** Waits for no lock: whoever holds it may be stuck, and that is what must be seen here. */
    private ReadinessReport renewed(Snapshot old) {
        Snapshot next = old.basis().at(Moment.of(time), false);
        CURRENT.compareAndSet(this, old, next);
        return next.report();
    }

    /** Replaces the report, and takes a change of state in to be told of. */
    void post(Assessment assessment, Moment now) {
        boolean trusted = vouched;
        Snapshot next = assessment.at(now, trusted);
        current = next;
        if (trusted && !vouched) {
            next.distrust();
        }
        if (told.state() != next.report().state()) {
            notifier.add(told, next.report());
            told = next.report();
        }
    }

    /** From now on, and for good, readers look at the clock. */
    void distrust() {
        vouched = false;
        current.distrust();
    }
}
