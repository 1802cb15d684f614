package dev.muster.redis;

import dev.muster.CheckContext;
import dev.muster.Profile;
import java.time.Duration;
import java.time.Instant;

/**
 * A part of the time of a run: one server that does not answer leaves some to those that are asked after it.
 *
 * @param run as a whole
 * @param kept for the others
 */
record Share(CheckContext run, Duration kept) implements CheckContext {
    /** {@return the part of the first of so many that are still to be asked} */
    static CheckContext of(CheckContext run, int askers) {
        return new Share(run, run.remaining().multipliedBy(askers - 1L).dividedBy(askers));
    }

    @Override
    public Duration remaining() {
        Duration left = run.remaining().minus(kept);
        return left.isNegative() ? Duration.ZERO : left;
    }

    @Override
    public Instant now() {
        return run.now();
    }

    @Override
    public Profile profile() {
        return run.profile();
    }
}
