package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Holds hostile input to linear time: by the time of the processor, so that a busy machine fails no test. */
final class Quick {
    /** What is linear takes four times as long on four times as much, what is not sixteen times. */
    private static final int TIMES = 4;

    private static final int TOLERATED = 8;

    /** Whatever grows, in this time nobody minds: it is room for the collector and the compiler. */
    private static final Duration UNMINDED = Duration.ofMillis(100);

    /** The first run of code is slow, which may fall to either size. */
    private static final int ATTEMPTS = 3;

    /** What only more than linear time takes on a megabyte. */
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
        long took = took(1, size -> work.run(), ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
        assertTrue(took < LIMIT.toNanos(), "took " + took / 1_000_000 + " ms");
    }

    /**
     * Runs it on a quarter of this size and on all of it, and fails if that takes longer than the sizes explain.
     *
     * @param size of the larger input
     * @param work takes a size
     */
    static void linear(int size, IntConsumer work) {
        linear(size, work, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }

    /** The same by another clock of nanoseconds. */
    static void linear(int size, IntConsumer work, LongSupplier clock) {
        String seen = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long small = took(size / TIMES, work, clock);
            long large = took(size, work, clock);
            if (large < UNMINDED.toNanos() || large < TOLERATED * small) {
                return;
            }
            seen += " " + small / 1_000 + " -> " + large / 1_000;
        }
        fail("on four times as much it takes more than " + TOLERATED + " times as long, in microseconds:" + seen);
    }

    private static long took(int size, IntConsumer work, LongSupplier clock) {
        long before = clock.getAsLong();
        work.accept(size);
        return clock.getAsLong() - before;
    }
}
