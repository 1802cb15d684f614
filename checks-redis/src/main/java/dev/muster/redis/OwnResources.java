package dev.muster.redis;

import io.lettuce.core.event.Event;
import io.lettuce.core.event.EventBus;
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultEventLoopGroupProvider;
import io.lettuce.core.resource.EventLoopGroupProvider;
import io.lettuce.core.resource.NettyCustomizer;
import io.lettuce.core.resource.ThreadFactoryProvider;
import io.lettuce.core.tracing.Tracing;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.ImmediateEventExecutor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * The service's timers and resolvers, without its metrics, traces and events. A proxy, and none of lettuce's own copies: such a
 * copy may not be shut down, for it would take the service's timers with it, and if it is not it complains in the log.
 *
 * <p>A thread of its own waits for answers, and ends with the client. Those of the service are counted by lettuce, and stopped with the
 * last client that gives them back: at times just when another one has got them. That other one would be the service's own.
 */
final class OwnResources implements InvocationHandler {
    /** Nobody is told of our connections. */
    private static final EventBus NOBODY = new EventBus() {
        @Override
        public Flux<Event> get() {
            return Flux.empty();
        }

        @Override
        public void publish(Event event) {}
    };

    private static final ThreadFactoryProvider THREADS = pool -> new DefaultThreadFactory("muster-redis", true);

    private final ClientResources service;
    private final NettyCustomizer customizer;
    private final EventLoopGroupProvider loops = new DefaultEventLoopGroupProvider(1, THREADS);

    private OwnResources(ClientResources service, NettyCustomizer customizer) {
        this.service = service;
        this.customizer = customizer;
    }

    static ClientResources of(ClientResources service, NettyCustomizer customizer) {
        return (ClientResources) Proxy.newProxyInstance(
                OwnResources.class.getClassLoader(),
                new Class<?>[] {ClientResources.class},
                new OwnResources(service, customizer));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "eventLoopGroupProvider" -> loops;
            case "nettyCustomizer" -> customizer;
            case "commandLatencyRecorder" -> CommandLatencyRecorder.disabled();
            case "tracing" -> Tracing.disabled();
            case "eventBus" -> NOBODY;
            case "shutdown" -> ImmediateEventExecutor.INSTANCE.newSucceededFuture(true); // They are the service's.
            default -> passedOn(method, arguments);
        };
    }

    private @Nullable Object passedOn(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(service, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
