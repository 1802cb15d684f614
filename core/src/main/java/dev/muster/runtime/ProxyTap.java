package dev.muster.runtime;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stands in for an appender: hands every event to a listener, and is otherwise started, nameless but for its name, and idle. */
final class ProxyTap implements InvocationHandler {
    private static final String NAME = "muster-";

    private final String append;
    private final Ear ear;

    private ProxyTap(String append, Ear ear) {
        this.append = append;
        this.ear = ear;
    }

    /**
     * {@return an appender}
     *
     * @param type its interface
     * @param append the method that takes events
     */
    static Object of(Class<?> type, String append, Ear ear) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new ProxyTap(append, ear));
    }

    /** {@return whether that appender is one of these} */
    static boolean is(Object appender) {
        return Proxy.isProxyClass(appender.getClass()) && Proxy.getInvocationHandler(appender) instanceof ProxyTap;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
        if (method.getName().equals(append)) {
            if (arguments != null && arguments.length == 1) {
                ear.hear(arguments[0]);
            }
            return null;
        }
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "getName", "toString" -> name();
            case "isStarted", "ignoreExceptions" -> true;
            case "getCopyOfAttachedFiltersList" -> List.of();
            default -> nothing(method.getReturnType());
        };
    }

    /** One of its own, as systems tell appenders by their names. */
    private String name() {
        return NAME + Integer.toHexString(System.identityHashCode(this));
    }

    private static @Nullable Object nothing(Class<?> type) {
        return Optional.<Object>of(false).filter(no -> type == boolean.class).orElse(null);
    }
}
