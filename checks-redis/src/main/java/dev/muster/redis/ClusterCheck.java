package dev.muster.redis;

import dev.muster.CannotLookException;
import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.DelegatingCheck;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.health.Capture;
import dev.muster.health.Capturing;
import io.lettuce.core.cluster.RedisClusterClient;
import java.time.Duration;

/**
 * Looks whether a cluster is whole: its state, its slots, its nodes and their replicas. Immutable and thread-safe; each method
 * returns a changed copy. Made by {@link RedisChecks}.
 *
 * <p>It asks the first node that answers for {@code CLUSTER INFO} and {@code CLUSTER NODES}. Its findings warn, and refuse no start.
 *
 * <p>Defaults: id {@code redis.cluster}, shared, every minute, 5 s a run.
 */
public final class ClusterCheck implements DelegatingCheck, Capturing {
    private static final Schedule SCHEDULE =
            Schedule.every(Duration.ofMinutes(1)).timeout(Duration.ofSeconds(5));

    private final RedisPlan plan;
    private final Check delegate;

    ClusterCheck(RedisPlan plan) {
        this.plan = plan;
        this.delegate = Check.of(plan.id(), Scope.SHARED, new ClusterProbe(plan), RedisRules.CLUSTER)
                .scheduled(SCHEDULE);
    }

    @Override
    public Check delegate() {
        return delegate;
    }

    /**
     * {@return what this check sees, for a file; in a check of one's own, which has a context}
     *
     * @throws CannotLookException if no node answers
     */
    @Override
    public Capture capture(CheckContext context) throws CannotLookException {
        return RedisCaptures.CLUSTER.capture(new ClusterProbe(plan).look(context));
    }

    /**
     * {@return a copy of this id, for a service that has several clusters}
     *
     * @throws IllegalArgumentException if the id is malformed
     */
    public ClusterCheck named(String id) {
        return new ClusterCheck(plan.named(id));
    }

    /** {@return a copy that looks by this client, whose account may ask: {@code +cluster|info +cluster|nodes}} */
    public ClusterCheck monitor(RedisClusterClient client) {
        return new ClusterCheck(plan.monitor(Doors.of(client)));
    }
}
