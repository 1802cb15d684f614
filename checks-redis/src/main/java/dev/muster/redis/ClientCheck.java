package dev.muster.redis;

import dev.muster.Check;
import dev.muster.ConfigurationException;
import dev.muster.DelegatingCheck;
import dev.muster.Fact;
import dev.muster.Schedule;
import dev.muster.Scope;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.List;

/**
 * Looks how a client is set up, and asks nobody: login, transport, timeouts, queues. Immutable and thread-safe; each method returns
 * a changed copy. Made by {@link RedisChecks}. {@link PostureCheck} judges by the same rules; this one is for a service that has
 * its client made elsewhere.
 *
 * <p>Defaults: id {@code redis.client}, posture, at the start and every hour.
 */
public final class ClientCheck implements DelegatingCheck {
    private static final Schedule SCHEDULE = Schedule.every(Duration.ofHours(1)).timeout(Duration.ofSeconds(5));

    private final String id;
    private final RedisURI uri;
    private final ClientOptions options;
    private final Declared declared;
    private final Check delegate;

    ClientCheck(String id, RedisURI uri, ClientOptions options, Declared declared) {
        this.id = id;
        this.uri = uri;
        this.options = options;
        this.declared = declared;
        this.delegate = Check.of(
                        id,
                        Scope.POSTURE,
                        context -> ClientReader.read(declared, Fact.of(List.of(uri)), options, context),
                        ClientRules.ALL)
                .scheduled(SCHEDULE);
    }

    @Override
    public Check delegate() {
        return delegate;
    }

    /**
     * {@return a copy of this id, for a service that has several clients}
     *
     * @throws IllegalArgumentException if the id is malformed
     */
    public ClientCheck named(String name) {
        return new ClientCheck(name, uri, options, declared);
    }

    /**
     * {@return a copy for a service whose callers wait that long for an answer}
     *
     * @throws ConfigurationException if that is not positive
     */
    public ClientCheck requestTimeout(Duration timeout) {
        return new ClientCheck(id, uri, options, declared.within(Positive.of(id, "request timeout", timeout)));
    }
}
