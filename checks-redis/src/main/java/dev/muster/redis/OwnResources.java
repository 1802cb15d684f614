package dev.muster.redis;

import io.lettuce.core.event.Event;
import io.lettuce.core.event.EventBus;
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.NettyCustomizer;
import io.lettuce.core.tracing.Tracing;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * The service's threads, timers and resolvers, without its metrics, traces and events. A proxy, and none of lettuce's own copies: such a
 * copy may not be shut down, for it would take the service's threads with it, and if it is not it complains in the log.
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

    private final ClientResources service;
    private final NettyCustomizer customizer;

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
            case "nettyCustomizer" -> customizer;
            case "commandLatencyRecorder" -> CommandLatencyRecorder.disabled();
            case "tracing" -> Tracing.disabled();
            case "eventBus" -> NOBODY;
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
