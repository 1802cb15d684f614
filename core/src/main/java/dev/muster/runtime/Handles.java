package dev.muster.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Objects;

/** Methods of a library that need not be there, as handles that are quick enough for every event. */
final class Handles {
    private static final MethodType ANY = MethodType.methodType(Object.class, Object.class);

    private Handles() {}

    /**
     * {@return a handle that takes an object and gives what its methods give, one called on what the other gave}
     *
     * @throws ReflectiveOperationException if there is none, or no stranger may call it
     */
    static MethodHandle of(ClassLoader loader, String type, String... methods) throws ReflectiveOperationException {
        Class<?> owner = Class.forName(type, false, loader);
        MethodHandle all = null;
        for (String name : methods) {
            Method method = owner.getMethod(name);
            MethodHandle next = MethodHandles.publicLookup().unreflect(method);
            all = all == null ? next : MethodHandles.filterReturnValue(all, next);
            owner = method.getReturnType();
        }
        return Objects.requireNonNull(all, "methods").asType(ANY);
    }
}
