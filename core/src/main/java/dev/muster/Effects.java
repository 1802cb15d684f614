package dev.muster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a step under the engine's lock brings about outside it. */
final class Effects {
    private final Engine engine;
    private final List<Run> late = new ArrayList<>();
    private final List<Run> begun = new ArrayList<>();
    private boolean sleep;
    private long next;

    Effects(Engine engine) {
        this.engine = engine;
    }

    void begin(Slot slot, Moment now) {
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
}
