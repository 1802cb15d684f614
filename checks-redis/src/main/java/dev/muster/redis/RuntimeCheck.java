package dev.muster.redis;

import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.ConfigurationException;
import dev.muster.DelegatingCheck;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.health.Capture;
import dev.muster.health.Capturing;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterClient;
import java.time.Duration;

/**
 * Looks what goes on in the server: saves, memory, evictions, hits, latency, connections, replication. Immutable and thread-safe;
 * each method returns a changed copy. Made by {@link RedisChecks}.
 *
 * <p>One connection of its own to each server: {@code INFO}, twenty-one {@code PING}s, settings and the slow log if it may. Its
 * findings warn, and refuse no start.
 *
 * <p>Defaults: id {@code redis.runtime}, shared, every minute, 10 s a run.
 */
public final class RuntimeCheck implements DelegatingCheck, Capturing {
    private static final Schedule SCHEDULE =
            Schedule.every(Duration.ofMinutes(1)).timeout(Duration.ofSeconds(10));

    private final RedisPlan plan;
    private final Check delegate;

    RuntimeCheck(RedisPlan plan) {
        this.plan = plan;
        this.delegate = Check.of(plan.id(), Scope.SHARED, new LiveProbe(plan), RedisRules.LIVE)
                .scheduled(SCHEDULE);
    }

    @Override
    public Check delegate() {
        return delegate;
    }

    /**
     * {@return what this check sees, for a file; in a check of one's own, which has a context}
     *
     * <p>It holds names of hosts, settings, figures and names of slow commands; no arguments, no key and no value.
     */
    @Override
    public Capture capture(CheckContext context) {
        return RedisCaptures.RUNTIME.capture(new LiveProbe(plan).look(context));
    }

    /**
     * {@return a copy of this id, for a service that has several of them looked at}
     *
     * @throws IllegalArgumentException if the id is malformed
     */
    public RuntimeCheck named(String id) {
        return new RuntimeCheck(plan.named(id));
    }

    /** {@return a copy that knows what the service uses it for, which decides half of the rules} */
    public RuntimeCheck purpose(Purpose purpose) {
        return new RuntimeCheck(plan.declaring(plan.declared().with(purpose)));
    }

    /** {@return a copy that connects there, for a client that was made without an address} */
    public RuntimeCheck uri(RedisURI uri) {
        return new RuntimeCheck(plan.service(plan.service().at(uri)));
    }

    /** {@return a copy that looks by this client, of an account that may see more; see {@link PostureCheck#monitor(RedisClient)}} */
    public RuntimeCheck monitor(RedisClient client) {
        return new RuntimeCheck(plan.monitor(Doors.of(client)));
    }

    /** {@return the same for a cluster} */
    public RuntimeCheck monitor(RedisClusterClient client) {
        return new RuntimeCheck(plan.monitor(Doors.of(client)));
    }

    /**
     * {@return a copy for so many instances of the service, each with so many connections}
     *
     * @throws ConfigurationException if one of them is negative
     */
    public RuntimeCheck connections(int instances, int each) {
        return new RuntimeCheck(
                plan.with(Declared.Figure.INSTANCES, instances).with(Declared.Figure.CONNECTIONS, each));
    }

    /**
     * {@return a copy that expects so many replicas}
     *
     * @throws ConfigurationException if that is negative
     */
    public RuntimeCheck replicas(int number) {
        return new RuntimeCheck(plan.with(Declared.Figure.REPLICAS, number));
    }

    /** {@return a copy for a service that reads from a replica, and does not write} */
    public RuntimeCheck readsOnly() {
        return new RuntimeCheck(plan.declaring(plan.declared().with(Declared.Way.READS_ONLY)));
    }
}
