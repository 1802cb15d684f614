package dev.muster.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SslOptions;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;

/** Clients that trust the servers of the tests. */
final class RedisServerClients {
    /** The threads of all of them: they are daemons, and go with the JVM. */
    static final ClientResources RESOURCES = DefaultClientResources.builder()
            .ioThreadPoolSize(2)
            .computationThreadPoolSize(2)
            .reconnectDelay(Delay.constant(Duration.ofMillis(50)))
            .build();

    private RedisServerClients() {}

    /** {@return what a client is to trust} */
    static SslOptions sslOptions() {
        return SslOptions.builder()
                .jdkSslProvider()
                .trustManager(RedisServerKeys.shared().certificate().toFile())
                .build();
    }

    static RedisClient client(RedisURI uri) {
        RedisClient client = RedisClient.create(RESOURCES, uri);
        client.setOptions(ClientOptions.builder().sslOptions(sslOptions()).build());
        return client;
    }
}
