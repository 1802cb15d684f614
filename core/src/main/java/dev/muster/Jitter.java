package dev.muster;

import java.time.Duration;
import java.util.Random;

/** Spreads repeated runs, so that replicas started together do not ask together. Not thread-safe. */
final class Jitter {
    private static final int SHARE = 10;

    private final Random random;

    Jitter(long seed) {
        this.random = new Random(seed);
    }

    /** {@return nanoseconds within a tenth around the interval} */
    long around(Duration interval) {
        long nanos = interval.toNanos();
        double share = (2 * random.nextDouble() - 1) / SHARE;
        return nanos + (long) (nanos * share);
    }
}
