package dev.muster;

import java.util.List;

/** Runs that a thread waits for. Guarded by the engine's lock. */
final class Batch {
    private final List<Run> runs;
    private int settled;

    Batch(List<Run> runs) {
        this.runs = runs;
    }

    /** {@return whether all have answered or run out of time; looks at each run until it has, and not again} */
    boolean isSettled() {
        while (settled < runs.size() && runs.get(settled).settled()) {
            settled++;
        }
        return settled == runs.size();
    }
}
