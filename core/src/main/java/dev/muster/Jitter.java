package dev.muster;

import java.time.Duration;
import java.util.SplittableRandom;

/** Spreads repeated runs, so that replicas started together do not ask together. Not thread-safe. */
final class Jitter {
    private static final int SHARE = 10;

    private final SplittableRandom random;

    Jitter(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** {@return nanoseconds within a tenth around the interval} */
    long around(Duration interval) {
        long nanos = interval.toNanos();
        long spread = nanos / SHARE;
        return spread == 0 ? nanos : nanos + random.nextLong(-spread, spread);
    }
}
