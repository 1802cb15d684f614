package dev.muster.tls;

import dev.muster.CheckContext;
import dev.muster.Profile;
import java.time.Duration;
import java.time.Instant;

/** A run that may take so long. */
final class TestRun implements CheckContext {
    private final long end;
    private final Instant now;

    private TestRun(Duration limit, Instant now) {
        this.end = System.nanoTime() + limit.toNanos();
        this.now = now;
    }

    static TestRun of(Duration limit) {
        return new TestRun(limit, Instant.EPOCH);
    }

    /** {@return a run at that moment, with time enough} */
    static TestRun at(Instant moment) {
        return new TestRun(Duration.ofSeconds(30), moment);
    }

    /** {@return a run at that moment, with so much time} */
    static TestRun at(Instant moment, Duration limit) {
        return new TestRun(limit, moment);
    }

    static TestRun ample() {
        return of(Duration.ofSeconds(30));
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
