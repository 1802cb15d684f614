package dev.muster;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Where the current report hangs for everybody to read, and from where changes of state are told. Posted to under the
 * engine's lock; read without any.
 */
final class Board {
    private final Time time;
    private final Notifier notifier;
    private final AtomicReference<Snapshot> current;

    /** The current report, where it needs no look at the clock: nothing ages, or alarms are sure to come in time. */
    private volatile @Nullable ReadinessReport fresh;

    /** Whether alarms are sure to come. False for good once something went wrong. */
    private volatile boolean vouched;

    /** The report last told of. Guarded by the engine's lock. */
    private ReadinessReport told;

    Board(Time time, Notifier notifier, boolean vouched, Assessment first) {
        this.time = time;
        this.notifier = notifier;
        this.vouched = vouched;
        Snapshot now = first.at(Moment.of(time));
        this.current = new AtomicReference<>(now);
        this.told = now.report();
        refresh(now);
    }

    /** One volatile read, nearly always. */
    ReadinessReport report() {
        ReadinessReport now = fresh;
        return now == null ? looked() : now;
    }

    private ReadinessReport looked() {
        Snapshot now = current();
        return now.ages() && now.expiredAt(time.nanos()) ? renewed(now) : now.report();
    }

    private Snapshot current() {
        return Objects.requireNonNull(current.get());
    }

    /** Waits for no lock: whoever holds it may be stuck, and that is what must be seen here. */
    private ReadinessReport renewed(Snapshot old) {
        Snapshot next = old.basis().at(Moment.of(time));
        current.compareAndSet(old, next);
        return next.report();
    }

    /** Replaces the report, unless it still holds, and takes a change of state in to be told of. */
    void post(Assessment assessment, Moment now) {
        if (current().holds(assessment, now)) {
            return;
        }
        Snapshot next = assessment.at(now);
        current.set(next);
        refresh(next);
        if (told.state() != next.report().state()) {
            notifier.add(told, next.report());
            told = next.report();
        }
    }

    /** Looks again after the write: trust that is taken back meanwhile stays taken back. */
    private void refresh(Snapshot next) {
        fresh = vouched || !next.ages() ? next.report() : null;
        if (!vouched && next.ages()) {
            fresh = null;
        }
    }

    /** From now on, and for good, readers look at the clock. Needs no memory, which may be what has run out. */
    void distrust() {
        vouched = false;
        fresh = null;
    }
}
