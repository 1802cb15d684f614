package dev.muster.tls;

import dev.muster.CheckContext;
import dev.muster.Profile;
import java.time.Duration;
import java.time.Instant;

/** A run that may take so long. */
final class TestRun implements CheckContext {
    private final long end;

    private TestRun(Duration limit) {
        this.end = System.nanoTime() + limit.toNanos();
    }

    static TestRun of(Duration limit) {
        return new TestRun(limit);
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
        return Instant.EPOCH;
    }

    @Override
    public Profile profile() {
        return Profile.PRODUCTION;
    }
}
