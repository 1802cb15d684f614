package dev.muster.redis;

import dev.muster.CannotLookException;
import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.DelegatingCheck;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.health.Capture;
import dev.muster.health.Capturing;
import io.lettuce.core.RedisURI;
import java.time.Duration;

/**
 * Looks whether the sentinels of a client could agree on a new primary. Immutable and thread-safe; each method returns a changed
 * copy. Made by {@link RedisChecks}.
 *
 * <p>It asks each sentinel that the client's {@code RedisURI} names. Its findings warn, and refuse no start.
 *
 * <p>Defaults: id {@code redis.sentinel}, shared, every minute, 5 s a run.
 */
public final class SentinelCheck implements DelegatingCheck, Capturing {
    private static final Schedule SCHEDULE =
            Schedule.every(Duration.ofMinutes(1)).timeout(Duration.ofSeconds(5));

    private final RedisPlan plan;
    private final Check delegate;

    SentinelCheck(RedisPlan plan) {
        this.plan = plan;
        this.delegate = Check.of(plan.id(), Scope.SHARED, new SentinelProbe(plan), RedisRules.SENTINEL)
                .scheduled(SCHEDULE);
    }

    @Override
    public Check delegate() {
        return delegate;
    }

    /**
     * {@return what this check sees, for a file; in a check of one's own, which has a context}
     *
     * @throws CannotLookException if the client names no sentinel
     */
    @Override
    public Capture capture(CheckContext context) throws CannotLookException {
        return RedisCaptures.SENTINEL.capture(new SentinelProbe(plan).look(context));
    }

    /**
     * {@return a copy of this id, for a service that has several such clients}
     *
     * @throws IllegalArgumentException if the id is malformed
     */
    public SentinelCheck named(String id) {
        return new SentinelCheck(plan.named(id));
    }

    /** {@return a copy that asks the sentinels of this address, for a client that was made without one} */
    public SentinelCheck uri(RedisURI uri) {
        return new SentinelCheck(plan.service(plan.service().at(uri)));
    }
}
