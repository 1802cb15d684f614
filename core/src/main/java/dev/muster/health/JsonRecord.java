package dev.muster.health;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Records: objects of their components. */
final class JsonRecord implements JsonType {
    private final MethodHandle constructor;
    private final MethodHandle[] accessors;
    private final JsonType[] types;
    private final Member[] members;

    private JsonRecord(MethodHandle constructor, MethodHandle[] accessors, JsonType[] types, Member[] members) {
        this.constructor = constructor;
        this.accessors = accessors;
        this.types = types;
        this.members = members;
    }

    static JsonType of(Class<?> type, MethodHandles.Lookup lookup, Function<Type, JsonType> typed) {
        RecordComponent[] components = type.getRecordComponents();
        MethodHandle[] accessors = new MethodHandle[components.length];
        JsonType[] types = new JsonType[components.length];
        Member[] members = new Member[components.length];
        Class<?>[] parameters =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            for (int i = 0; i < components.length; i++) {
                JsonType component = typed.apply(components[i].getGenericType());
                accessors[i] = lookup.unreflect(components[i].getAccessor());
                types[i] = component;
                members[i] = new Member(components[i].getName(), component::read);
            }
            MethodHandle constructor = lookup.findConstructor(type, MethodType.methodType(void.class, parameters));
            return new JsonRecord(constructor, accessors, types, members);
        } catch (IllegalAccessException | NoSuchMethodException e) {
            throw new IllegalArgumentException("the lookup has no access to record " + type.getName(), e);
        }
    }

    @Override
    public void write(Json out, Object value) {
        out.object();
        for (int i = 0; i < accessors.length; i++) {
            types[i].write(out.name(members[i].name()), component(accessors[i], value));
        }
        out.end();
    }

    @Override
    public Object read(JsonReader in) {
        List<Object> values = JsonType.members(in, members);
        try {
            return constructor.invokeWithArguments(values);
        } catch (Throwable e) {
            throw rethrown(e, in);
        }
    }

    private static Object component(MethodHandle accessor, Object value) {
        try {
            return accessor.invoke(value);
        } catch (Throwable e) {
            throw rethrown(e);
        }
    }

    /** A constructor that does not take what it is given refuses the document, not the program. */
    private static IllegalArgumentException rethrown(Throwable e, JsonReader in) {
        if (e instanceof RuntimeException refused) {
            return in.refusal(refused);
        }
        throw rethrown(e);
    }

    private static RuntimeException rethrown(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
    }
}
