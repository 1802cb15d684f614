package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Holds hostile input to linear time: by the time of the processor, so that a busy machine fails no test. */
final class Quick {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private Quick() {}

    /** {@return what it gives}, as {@link #run} runs it. */
    static <T> T get(Supplier<T> work) {
        List<T> result = new ArrayList<>();
        run(() -> result.add(work.get()));
        return result.get(0);
    }

    /** Runs it, and fails if that took what only more than linear time can take on a megabyte. */
    static void run(Runnable work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        assertTrue(took < LIMIT.toNanos(), "took " + took / 1_000_000 + " ms");
    }
}
