package dev.muster.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object of a library that need not be there: its public methods are called by name, where its module exports them. What
 * cannot be called gives nothing, and nothing is thrown.
 */
record Mirror(Object it) {
    /** No library has longer lists of what is looked at here; a broken one must not keep a look for ever. */
    private static final int MOST = 10_000;

    /** {@return the simple names of its classes, its own first} */
    String type() {
        String name = it.getClass().getName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** {@return whether it is of that class or below it, or has that interface} */
    boolean is(String name) {
        return types(it.getClass()).anyMatch(type -> type.getName().equals(name));
    }

    /** {@return what the method gives; empty where there is none of that name, or it gives null, or throws} */
    Optional<Object> get(String method, Object... arguments) {
        Class<?>[] classes = Arrays.stream(arguments).map(Object::getClass).toArray(Class<?>[]::new);
        return callable(it.getClass(), method, classes).flatMap(found -> called(found, it, arguments));
    }

    /** {@return the same of a static method, by the loader of that class} */
    static Optional<Object> of(ClassLoader loader, String type, String method) {
        try {
            Method found = Class.forName(type, false, loader).getMethod(method);
            return called(found, null);
        } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.empty();
        }
    }

    Optional<Mirror> one(String method, Object... arguments) {
        return get(method, arguments).map(Mirror::new);
    }

    Optional<String> text(String method) {
        return get(method).map(Object::toString);
    }

    Optional<Long> number(String method) {
        return get(method).filter(Number.class::isInstance).map(value -> ((Number) value).longValue());
    }

    /** {@return whether the method says true} */
    boolean says(String method) {
        return get(method).filter(Boolean.TRUE::equals).isPresent();
    }

    /** {@return what is in the list, map, array or iterator that the method gives; empty where it gives none} */
    List<Mirror> many(String method) {
        return get(method).map(Mirror::elements).orElse(List.of());
    }

    static List<Mirror> elements(Object several) {
        if (several instanceof Object[] array) {
            return mirrors(Arrays.asList(array).iterator());
        }
        if (several instanceof Map<?, ?> map) {
            return mirrors(map.values().iterator());
        }
        if (several instanceof Collection<?> collection) {
            return mirrors(new ArrayList<>(collection).iterator());
        }
        return several instanceof Iterator<?> iterator ? mirrors(iterator) : List.of();
    }

    private static List<Mirror> mirrors(Iterator<?> iterator) {
        List<Mirror> all = new ArrayList<>();
        while (iterator.hasNext() && all.size() < MOST) {
            Object next = iterator.next();
            if (next != null) {
                all.add(new Mirror(next));
            }
        }
        return all;
    }

    /** {@return the method where a stranger may call it: on a public type in an exported package} */
    static Optional<Method> callable(Class<?> type, String method, Class<?>... arguments) {
        return types(type)
                .filter(Mirror::open)
                .flatMap(each -> declared(each, method, arguments))
                .findFirst();
    }

    private static Stream<Method> declared(Class<?> type, String name, Class<?>... arguments) {
        try {
            return Arrays.stream(type.getMethods())
                    .filter(method -> method.getName().equals(name) && takes(method.getParameterTypes(), arguments));
        } catch (LinkageError e) {
            return Stream.empty(); // a class of its signatures is not there
        }
    }

    private static boolean takes(Class<?>[] parameters, Class<?>... arguments) {
        if (parameters.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < parameters.length; i++) {
            if (!parameters[i].isAssignableFrom(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean open(Class<?> type) {
        return Modifier.isPublic(type.getModifiers()) && type.getModule().isExported(type.getPackageName());
    }

    private static Stream<Class<?>> types(@Nullable Class<?> type) {
        if (type == null) {
            return Stream.empty();
        }
        Stream<Class<?>> interfaces = Arrays.stream(type.getInterfaces()).flatMap(Mirror::types);
        return Stream.concat(Stream.of(type), Stream.concat(types(type.getSuperclass()), interfaces));
    }

    /** What a library throws at a question is no trouble of the one who asked: it has no answer. */
    private static Optional<Object> called(Method method, @Nullable Object target, Object... arguments) {
        try {
            return Optional.ofNullable(method.invoke(target, arguments));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof VirtualMachineError fatal && !(fatal instanceof StackOverflowError)) {
                throw fatal;
            }
            return Optional.empty();
        } catch (IllegalAccessException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
