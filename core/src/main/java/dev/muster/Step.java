package dev.muster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One step of the engine, taken under its lock: its moment, and what it brings about once the lock is free. Closing it
 * ends it.
 */
final class Step implements AutoCloseable {
    private final Engine engine;
    private final Moment now;
    private final List<Run> late = new ArrayList<>();
    private final ArrayList<Run> begun = new ArrayList<>();
    private boolean sleep;
    private long next;

    Step(Engine engine, Moment now) {
        this.engine = engine;
        this.now = now;
    }

    Moment now() {
        return now;
    }

    /** So many runs may begin. */
    void expect(int runs) {
        begun.ensureCapacity(runs);
    }

    void begin(Slot slot) {
        Run run = new Run(engine, slot, now, slot.expected());
        slot.begin(run);
        begun.add(run);
    }

    void interrupt(Optional<Run> run) {
        if (run.isPresent()) {
            late.add(run.get());
        }
    }

    /** Nothing will happen any more. */
    void sleepForGood() {
        sleep = true;
    }

    /** Something is to be done by this moment, in the engine's nanoseconds. */
    void wakeAt(long moment) {
        next = moment;
    }

    boolean sleep() {
        return sleep;
    }

    long next() {
        return next;
    }

    List<Run> late() {
        return late;
    }

    List<Run> begun() {
        return begun;
    }

    @Override
    public void close() {
        engine.end(this);
    }
}
