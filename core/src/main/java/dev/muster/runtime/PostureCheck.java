package dev.muster.runtime;

import dev.muster.Check;
import dev.muster.DelegatingCheck;
import dev.muster.Schedule;
import dev.muster.Scope;
import java.time.Duration;

/**
 * Looks how this process was set up. Immutable and thread-safe; each method returns a changed copy. Made by {@link
 * RuntimeChecks}.
 *
 * <p>Defaults: id {@code runtime.posture}, every hour.
 */
public final class PostureCheck implements DelegatingCheck {
    private static final Schedule HOURLY = Schedule.every(Duration.ofHours(1));

    private final Check delegate;

    PostureCheck() {
        this.delegate = Check.of("runtime.posture", Scope.POSTURE, new PostureProbe(), PostureRules.ALL)
                .scheduled(HOURLY);
    }

    @Override
    public Check delegate() {
        return delegate;
    }
}
