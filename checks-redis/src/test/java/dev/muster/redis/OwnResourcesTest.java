package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.NettyCustomizer;
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
}
