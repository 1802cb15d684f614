package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.Judged;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.event.Event;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultEventLoopGroupProvider;
import io.lettuce.core.resource.NettyCustomizer;
import io.netty.channel.EventLoopGroup;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class OwnResourcesTest {
    private static final NettyCustomizer CUSTOMIZER = new NettyCustomizer() {};

    private final ClientResources service = RedisServerClients.RESOURCES;
    private final ClientResources own = OwnResources.of(service, CUSTOMIZER);

    @Test
    void timers_are_those_of_the_service() {
        assertSame(service.timer(), own.timer());
        assertEquals(service.computationThreadPoolSize(), own.computationThreadPoolSize());
    }

    /** Lettuce stops them with the last client that gives them back, even where another one gets them at that very moment. */
    @Test
    void the_threads_of_the_service_are_neither_taken_nor_given_back() throws Exception {
        ClientResources busy = ClientResources.builder()
                .eventLoopGroupProvider(new DefaultEventLoopGroupProvider(1) {
                    @Override
                    public <T extends EventLoopGroup> T allocate(Class<T> type) {
                        throw new IllegalStateException("taken");
                    }
                })
                .build();
        RedisServer server = RedisServer.shared();
        try (RedisClient client = RedisClient.create(busy, server.uri(RedisRole.APP))) {
            client.setOptions(ClientOptions.builder()
                    .sslOptions(RedisServerClients.sslOptions())
                    .build());
            assertEquals(List.of(), Judged.findings(RedisChecks.reachable(client)));
        } finally {
            assertTrue(busy.shutdown(0, 5, TimeUnit.SECONDS).get());
        }
    }

    @Test
    void metrics_and_traces_of_the_service_stay_clean() {
        assertSame(CUSTOMIZER, own.nettyCustomizer());
        assertFalse(own.commandLatencyRecorder().isEnabled());
        assertFalse(own.tracing().isEnabled());
    }

    @Test
    void nobody_is_told_of_the_connections() throws Exception {
        own.eventBus().publish(new Event() {});
        assertEquals(List.of(), own.eventBus().get().collectList().toFuture().get());
    }

    @Test
    void the_threads_of_the_service_cannot_be_stopped_by_it() throws Exception {
        assertTrue(own.shutdown().get());
        assertTrue(own.shutdown(0, 0, TimeUnit.SECONDS).get());
        assertFalse(service.eventExecutorGroup().isShuttingDown());
    }
}
