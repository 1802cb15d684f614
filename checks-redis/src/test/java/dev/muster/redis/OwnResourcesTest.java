package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lettuce.core.event.Event;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.NettyCustomizer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class OwnResourcesTest {
    private static final NettyCustomizer CUSTOMIZER = new NettyCustomizer() {};

    private final ClientResources service = RedisServerClients.RESOURCES;
    private final ClientResources own = OwnResources.of(service, CUSTOMIZER);

    @Test
    void threads_are_those_of_the_service() {
        assertSame(service.eventLoopGroupProvider(), own.eventLoopGroupProvider());
        assertSame(service.timer(), own.timer());
        assertEquals(service.computationThreadPoolSize(), own.computationThreadPoolSize());
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
