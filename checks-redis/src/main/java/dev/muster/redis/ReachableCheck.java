package dev.muster.redis;

import dev.muster.Check;
import dev.muster.ConfigurationException;
import dev.muster.DelegatingCheck;
import dev.muster.Schedule;
import dev.muster.Scope;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks whether the server answers, and in time. Immutable and thread-safe; each method returns a changed copy. Made by {@link
 * RedisChecks}.
 *
 * <p>One connection of its own: {@code PING}, and where the owner allows it a value that is written, read and deleted. A server that
 * refuses writes because its last save failed is not down, and is not said to be.
 *
 * <p>Defaults: id {@code redis.connect}, shared, every 10 s, every 2 s while failing, 3 s a run; an answer within 100 ms.
 */
public final class ReachableCheck implements DelegatingCheck {
    static final Duration WITHIN = Duration.ofMillis(100);
    private static final Schedule SCHEDULE = Schedule.every(Duration.ofSeconds(10))
            .timeout(Duration.ofSeconds(3))
            .whileFailing(Duration.ofSeconds(2));

    private final RedisPlan plan;
    private final Duration within;
    private final Optional<String> canary;
    private final Check delegate;

    ReachableCheck(RedisPlan plan, Duration within, Optional<String> canary) {
        this.plan = plan;
        this.within = within;
        this.canary = canary;
        this.delegate = Check.of(plan.id(), Scope.SHARED, new ReachProbe(plan, within, canary), ReachRules.ALL)
                .scheduled(SCHEDULE);
    }

    @Override
    public Check delegate() {
        return delegate;
    }

    /**
     * {@return a copy of this id, for a service that has several of them looked at}
     *
     * @throws IllegalArgumentException if the id is malformed
     */
    public ReachableCheck named(String id) {
        return new ReachableCheck(plan.named(id), within, canary);
    }

    /** {@return a copy that knows what the service uses it for: without a cache it is slower, without anything else it fails} */
    public ReachableCheck purpose(Purpose purpose) {
        return new ReachableCheck(plan.declaring(plan.declared().with(purpose)), within, canary);
    }

    /** {@return a copy that connects there, for a client that was made without an address} */
    public ReachableCheck uri(RedisURI uri) {
        return new ReachableCheck(plan.service(plan.service().at(uri)), within, canary);
    }

    /**
     * {@return a copy that also writes, reads and deletes a value, under a key of its own that begins so}
     *
     * <p>The value expires by itself after ten seconds. Of a cluster the key should hold a hash tag of the node that is asked, or the
     * answer is that of another node: leave it out there.
     *
     * @param prefix that the account may use, such as {@code app:}
     */
    public ReachableCheck canary(String prefix) {
        return new ReachableCheck(plan, within, Optional.of(prefix + "muster:canary:" + UUID.randomUUID()));
    }

    /**
     * {@return a copy that allows an answer this long}
     *
     * @throws ConfigurationException if that is not positive
     */
    public ReachableCheck within(Duration limit) {
        return new ReachableCheck(plan, Positive.of(plan.id(), "an answer", limit), canary);
    }
}
