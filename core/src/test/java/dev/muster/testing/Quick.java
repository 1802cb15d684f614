package dev.muster.testing;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Holds the reading of hostile input to linear time: by the time of the processor, so that a busy machine fails no test.
 * Thread-safe.
 */
public final class Quick {
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

    /**
     * {@return what it gives}
     *
     * @throws AssertionError as {@link #run} does
     */
    public static <T> T get(Supplier<T> work) {
        List<T> result = new ArrayList<>();
        run(() -> result.add(work.get()));
        return result.get(0);
    }

    /**
     * Runs it.
     *
     * @throws AssertionError if that took 5 s, as only more than linear time does on a megabyte
     */
    public static void run(Runnable work) {
        long took = took(1, size -> work.run(), ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
        if (took >= LIMIT.toNanos()) {
            throw new AssertionError("took " + took / 1_000_000 + " ms");
        }
    }

    /**
     * Runs it on a quarter of this size and on all of it, which may take no longer than the sizes explain.
     *
     * @param size of the larger input
     * @param work takes a size
     * @throws AssertionError if four times as much takes more than eight times as long, three times in a row
     */
    public static void linear(int size, IntConsumer work) {
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
        throw new AssertionError(
                "on four times as much it takes more than " + TOLERATED + " times as long, in microseconds:" + seen);
    }

    private static long took(int size, IntConsumer work, LongSupplier clock) {
        long before = clock.getAsLong();
        work.accept(size);
        return clock.getAsLong() - before;
    }
}
