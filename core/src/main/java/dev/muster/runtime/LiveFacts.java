package dev.muster.runtime;

import dev.muster.CounterHistory.Look;
import dev.muster.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How this process is doing just now, and has been doing since an earlier look.
 *
 * @param at when it was seen
 * @param machine the memory of the machine
 * @param memory that control groups leave to it
 * @param pressure how long tasks waited for memory
 * @param cpu that control groups leave to it
 * @param tasks that control groups leave to it
 * @param threads of the virtual machine
 * @param files that are open
 * @param heap after the last collection
 * @param now running totals, named in {@link Totals}
 * @param before the totals of an earlier look; empty at the first
 * @param trends what would grow if something leaked
 */
record LiveFacts(
        Instant at,
        Fact<MachineMemory> machine,
        Fact<MemoryFacts> memory,
        Fact<Pressure> pressure,
        Fact<CpuFacts> cpu,
        Fact<TaskFacts> tasks,
        Fact<ThreadFacts> threads,
        Fact<OpenFiles> files,
        Fact<LiveHeap> heap,
        Look now,
        Optional<Look> before,
        List<Trend> trends) {
    /** Names of running totals. */
    static final class Totals {
        /** Milliseconds since the machine began, which nobody sets back. */
        static final String UPTIME = "uptime";

        /** Time that the machine's processors worked, and all of it, in the same unit. */
        static final String BUSY = "busy";

        static final String ALL = "all";

        /** Processes that were killed for want of memory. */
        static final String KILLS = "kills";

        private Totals() {}
    }

    /**
     * Memory of the machine, in bytes.
     *
     * @param total all of it
     * @param available what a process can still get
     */
    record MachineMemory(long total, long available) {}

    /**
     * How long tasks waited for memory in the last five minutes, in per cent of the time.
     *
     * @param some at least one did
     * @param full all of them did
     */
    record Pressure(double some, double full) {}

    /**
     * Threads of the virtual machine; virtual ones are none of these.
     *
     * @param number of now
     * @param peak most there ever were
     * @param deadlocked names of those that wait for each other
     */
    record ThreadFacts(long number, long peak, List<String> deadlocked) {}

    /**
     * What a collection left.
     *
     * @param left bytes; 0 before the first collection
     * @param most bytes of heap at most
     */
    record LiveHeap(long left, long most) {}

    LiveFacts {
        trends = List.copyOf(trends);
    }
}
