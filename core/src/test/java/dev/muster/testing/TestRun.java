package dev.muster.testing;

import dev.muster.CheckContext;
import dev.muster.Profile;
import java.time.Duration;
import java.time.Instant;

/**
 * The context of one run, in production, for a check or a probe that is asked without an engine. Its time to answer passes
 * as time does; the moment it is told stands still. Immutable and thread-safe.
 */
public final class TestRun implements CheckContext {
    private static final Duration AMPLE = Duration.ofSeconds(30);

    private final long end;
    private final Instant now;

    private TestRun(Duration limit, Instant now) {
        this.end = System.nanoTime() + limit.toNanos();
        this.now = now;
    }

    /** {@return a run that may take so long from now on; the moment is 1970-01-01} */
    public static TestRun of(Duration limit) {
        return new TestRun(limit, Instant.EPOCH);
    }

    /** {@return a run with time enough, 30 s; the moment is 1970-01-01} */
    public static TestRun ample() {
        return of(AMPLE);
    }

    /** {@return a run at that moment, with time enough, 30 s} */
    public static TestRun at(Instant moment) {
        return new TestRun(AMPLE, moment);
    }

    /** {@return a run at that moment, which may take so long from now on} */
    public static TestRun at(Instant moment, Duration limit) {
        return new TestRun(limit, moment);
    }

    @Override
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Profile profile() {
        return Profile.PRODUCTION;
    }
}
