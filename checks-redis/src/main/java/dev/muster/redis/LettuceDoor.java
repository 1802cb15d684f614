package dev.muster.redis;

import dev.muster.CheckContext;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.StaticCredentialsProvider;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gets to a server as the service itself does, by lettuce, with its options, certificates and resolvers, but by a client of its own,
 * which never connects anew, keeps no commands, and leaves no trace in the service's metrics.
 */
final class LettuceDoor implements Door {
    private static final int QUEUE = 1000;
    private static final int ATTEMPTS = 5;

    private final String name;
    private final ClientResources resources;
    private final ClientOptions options;
    private final RedisURI uri;

    /** @param name which one of several; empty if there is but one */
    LettuceDoor(String name, ClientResources resources, ClientOptions options, RedisURI uri) {
        this.name = name;
        this.resources = resources;
        this.options = options;
        this.uri = uri;
    }

    @Override
    public String name() {
        return name;
    }

    /** {@return the same, to another server on the same host} */
    LettuceDoor at(String other, int port) {
        return new LettuceDoor(other, resources, options, copy().withPort(port).build());
    }

    /** {@return the same, to another server of the same kind} */
    LettuceDoor at(String other, String host, int port) {
        RedisURI there = copy().withHost(host).withPort(port).build();
        return new LettuceDoor(other, resources, options, there);
    }

    @Override
    public Door anonymous() {
        RedisURI there = uri.getHost() == null ? twin() : copy().build();
        there.setCredentialsProvider(new StaticCredentialsProvider(null, null));
        return new LettuceDoor(name, resources, options, there);
    }

    @Override
    public Optional<Door> plain(int port) {
        if (uri.getHost() == null) {
            return Optional.empty();
        }
        RedisURI there =
                copy().withPort(port).withSsl(false).withStartTls(false).build();
        there.setCredentialsProvider(new StaticCredentialsProvider(null, null));
        return Optional.of(new LettuceDoor(name, resources, options, there));
    }

    /** Sentinels and sockets are what the builder of lettuce leaves out. */
    private RedisURI twin() {
        RedisURI twin = new RedisURI();
        twin.getSentinels().addAll(uri.getSentinels());
        twin.setSentinelMasterId(uri.getSentinelMasterId());
        twin.setSocket(uri.getSocket());
        twin.setSsl(uri.isSsl());
        twin.setStartTls(uri.isStartTls());
        twin.setVerifyPeer(uri.getVerifyMode());
        twin.setTimeout(uri.getTimeout());
        return twin;
    }

    private RedisURI.Builder copy() {
        return RedisURI.builder(uri);
    }

    @Override
    public Line open(CheckContext context) throws LineLostException {
        ByteBudget budget = new ByteBudget(resources.nettyCustomizer());
        RedisURI there = hurried(context);
        RedisClient client = RedisClient.create(OwnResources.of(resources, budget), there);
        try {
            client.setOptions(options.mutate()
                    .autoReconnect(false)
                    .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                    .pingBeforeActivateConnection(false)
                    .requestQueueSize(QUEUE)
                    .timeoutOptions(TimeoutOptions.create())
                    .build());
            return new LettuceLine(client, connect(client, there, budget, context), budget, context);
        } catch (LineLostException | RuntimeException | Error e) {
            LettuceLine.shutDown(client);
            throw e;
        }
    }

    /** What the client waits for ends with the run: else it would fail later, on threads that have gone, and say so in the log. */
    private RedisURI hurried(CheckContext context) {
        Duration most = context.remaining().multipliedBy(9).dividedBy(10);
        boolean longer = uri.getTimeout().compareTo(most) > 0;
        return longer && !most.isZero() && uri.getHost() != null
                ? copy().withTimeout(most).build()
                : uri;
    }

    private static Trouble trouble(Throwable thrown, ByteBudget budget) {
        Trouble trouble = budget.exceeded() ? Troubles.tooMuch() : Troubles.of(thrown);
        return trouble.kind() == Trouble.Kind.SILENT ? Troubles.silent("no connection") : trouble;
    }

    /** A server that refuses quickly is at times taken by lettuce for one that hung up, and then asked again. */
    private static StatefulRedisConnection<String, String> connect(
            RedisClient client, RedisURI uri, ByteBudget budget, CheckContext context) throws LineLostException {
        for (int attempt = 1; ; attempt++) {
            try {
                return client.connectAsync(StringCodec.UTF8, uri)
                        .toCompletableFuture()
                        .get(context.remaining().toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException | RuntimeException e) {
                if (attempt == ATTEMPTS || !Troubles.isRace(e)) {
                    throw new LineLostException(trouble(e, budget));
                }
            } catch (TimeoutException e) {
                throw new LineLostException(Troubles.silent("no connection"));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LineLostException(Troubles.silent("no connection"));
            }
        }
    }
}
