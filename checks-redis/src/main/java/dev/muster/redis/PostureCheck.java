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
 * Looks how client and server are set up: logins, rights, transport, persistence, memory, version. Immutable and thread-safe; each
 * method returns a changed copy. Made by {@link RedisChecks}.
 *
 * <p>One connection of its own to each server, for less than a second, by the client's options. It asks {@code INFO};
 * what the account may do by {@code MULTI}, the command, {@code DISCARD}, which executes nothing; and settings and users if it is
 * allowed to. What it may not see is inconclusive, and the right is named that would let it, or {@linkplain #monitor(RedisClient) a
 * monitor} may look instead. Each right that the account does not have leaves a line in the server's {@code ACL LOG}.
 *
 * <p>Defaults: id {@code redis.posture}, posture, at the start and every hour, every minute while failing, 10 s a run.
 */
public final class PostureCheck implements DelegatingCheck, Capturing {
    private static final Schedule SCHEDULE =
            Schedule.every(Duration.ofHours(1)).timeout(Duration.ofSeconds(10)).whileFailing(Duration.ofMinutes(1));

    private final RedisPlan plan;
    private final boolean probing;
    private final Check delegate;

    PostureCheck(RedisPlan plan, boolean probing) {
        this.plan = plan;
        this.probing = probing;
        this.delegate = Check.of(plan.id(), Scope.POSTURE, new PostureProbe(plan, probing), RedisRules.POSTURE)
                .scheduled(SCHEDULE);
    }

    @Override
    public Check delegate() {
        return delegate;
    }

    /**
     * {@return what this check sees, for a file; in a check of one's own, which has a context}
     *
     * <p>It holds names of hosts and users, rights, settings and figures; no password, no hash, no key and no value.
     */
    @Override
    public Capture capture(CheckContext context) {
        return RedisCaptures.POSTURE.capture(new PostureProbe(plan, probing).look(context));
    }

    /**
     * {@return a copy of this id, for a service that has several of them looked at}
     *
     * @throws IllegalArgumentException if the id is malformed
     */
    public PostureCheck named(String id) {
        return new PostureCheck(plan.named(id), probing);
    }

    /** {@return a copy that knows what the service uses it for, which decides half of the rules} */
    public PostureCheck purpose(Purpose purpose) {
        return declaring(plan.declared().with(purpose));
    }

    /** {@return a copy that connects there, for a client that was made without an address} */
    public PostureCheck uri(RedisURI uri) {
        return new PostureCheck(plan.service(plan.service().at(uri)), probing);
    }

    /**
     * {@return a copy that also looks by this client, of an account that may see more}
     *
     * <p>{@code ACL SETUSER monitor on >... +ping +hello +info +config|get +acl|whoami +acl|list +slowlog|get +cluster|info
     * +cluster|nodes}
     */
    public PostureCheck monitor(RedisClient client) {
        return new PostureCheck(plan.monitor(Doors.of(client)), probing);
    }

    /** {@return the same for a cluster} */
    public PostureCheck monitor(RedisClusterClient client) {
        return new PostureCheck(plan.monitor(Doors.of(client)), probing);
    }

    /** {@return a copy that knocks once a process without a password, and once at the port without TLS: both should be refused} */
    public PostureCheck probing() {
        return new PostureCheck(plan, true);
    }

    /** {@return a copy that leaves files, network and version to the provider who runs the server} */
    public PostureCheck managed() {
        return declaring(plan.declared().with(Declared.Way.MANAGED));
    }

    /** {@return a copy for a server that nobody else uses} */
    public PostureCheck dedicated() {
        return declaring(plan.declared().with(Declared.Way.DEDICATED));
    }

    /** {@return a copy for a server whose replicas write to disk, and not itself} */
    public PostureCheck replicaPersists() {
        return declaring(plan.declared().with(Declared.Way.REPLICA_PERSISTS));
    }

    /**
     * {@return a copy for a service whose callers wait that long for an answer}
     *
     * @throws ConfigurationException if that is not positive
     */
    public PostureCheck requestTimeout(Duration timeout) {
        return new PostureCheck(plan.requestTimeout(timeout), probing);
    }

    private PostureCheck declaring(Declared declared) {
        return new PostureCheck(plan.declaring(declared), probing);
    }
}
