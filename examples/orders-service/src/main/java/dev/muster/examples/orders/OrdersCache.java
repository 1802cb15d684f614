package dev.muster.examples.orders;

import dev.muster.Check;
import dev.muster.Schedule;
import dev.muster.config.Setting;
import dev.muster.config.Settings;
import dev.muster.redis.PostureCheck;
import dev.muster.redis.Purpose;
import dev.muster.redis.RedisChecks;
import dev.muster.redis.RuntimeCheck;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.StaticCredentialsProvider;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The client of the cache, and what has to be so of it and of the server.
 *
 * @param monitor a client of an account that sees what the service's own may not, if there is one
 */
record OrdersCache(RedisClient client, Optional<RedisClient> monitor) {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    /** More than the usual 3 s: the first connection of a JVM that has just started is slow. */
    private static final Schedule UNHURRIED = Schedule.every(Duration.ofSeconds(10))
            .timeout(Duration.ofSeconds(20))
            .whileFailing(Duration.ofSeconds(2));

    /** {@return the client, if the settings name a cache} */
    static Optional<OrdersCache> of(Settings settings) {
        return settings.find("CACHE_URL")
                .map(url -> new OrdersCache(
                        client(settings, url, "CACHE_"),
                        settings.find("CACHE_MONITOR_USER").map(user -> client(settings, url, "CACHE_MONITOR_"))));
    }

    private static RedisClient client(Settings settings, Setting url, String prefix) {
        RedisURI uri = RedisURI.create(url.secret().reveal());
        uri.setTimeout(TIMEOUT);
        settings.find(prefix + "USER")
                .ifPresent(user -> uri.setCredentialsProvider(new StaticCredentialsProvider(
                        user.text(),
                        settings.find(prefix + "PASSWORD")
                                .map(password -> password.secret().reveal().toCharArray())
                                .orElse(new char[0]))));
        RedisClient client = RedisClient.create(uri);
        client.setOptions(options(settings));
        return client;
    }

    private static ClientOptions options(Settings settings) {
        ClientOptions.Builder options = ClientOptions.builder()
                .requestQueueSize(10_000)
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(TIMEOUT)
                        .keepAlive(true)
                        .build());
        settings.find("CACHE_TRUST")
                .ifPresent(file -> options.sslOptions(
                        SslOptions.builder().trustManager(new File(file.text())).build()));
        return options.build();
    }

    List<Check> checks() {
        PostureCheck posture = RedisChecks.posture(client)
                .purpose(Purpose.CACHE)
                .requestTimeout(Duration.ofSeconds(5))
                .probing();
        RuntimeCheck runtime = RedisChecks.runtime(client).purpose(Purpose.CACHE);
        return List.of(
                RedisChecks.reachable(client)
                        .purpose(Purpose.CACHE)
                        .within(Duration.ofSeconds(2))
                        .canary("app:")
                        .scheduled(UNHURRIED),
                monitor.map(posture::monitor)
                        .orElse(posture)
                        .scheduled(posture.schedule().timeout(Duration.ofSeconds(20))),
                monitor.map(runtime::monitor).orElse(runtime));
    }
}
