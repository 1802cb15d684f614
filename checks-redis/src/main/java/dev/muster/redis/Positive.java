package dev.muster.redis;

import dev.muster.ConfigurationException;
import java.time.Duration;
import java.util.List;

/** Durations of an owner. */
final class Positive {
    private Positive() {}

    /** @throws ConfigurationException if it is not positive, naming what to change */
    static Duration of(String id, String what, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new ConfigurationException(
                    List.of(id + " is told " + duration + " for " + what + ": write a positive duration"));
        }
        return duration;
    }
}
