package dev.muster.health;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** A sealed interface of records: an object of one member, named as the record. */
final class JsonChoice {
    private JsonChoice() {}

    static JsonType of(
            Class<?> type,
            Map<TypeVariable<?>, JsonType> variables,
            BiFunction<Class<?>, Map<TypeVariable<?>, JsonType>, JsonType> bare) {
        Map<String, JsonType> choices = new TreeMap<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            choices.put(permitted.getSimpleName(), bare.apply(permitted, inherited(permitted, type, variables)));
        }
        return JsonType.of((out, value) -> write(out, value, choices), in -> read(in, choices));
    }

    /** What a record's own variables stand for, when it passes them on to the interface as they are. */
    private static Map<TypeVariable<?>, JsonType> inherited(
            Class<?> record, Class<?> type, Map<TypeVariable<?>, JsonType> variables) {
        Map<TypeVariable<?>, JsonType> own = new HashMap<>();
        for (Type above : record.getGenericInterfaces()) {
            if (above instanceof ParameterizedType generic && generic.getRawType() == type) {
                for (int i = 0; i < type.getTypeParameters().length; i++) {
                    JsonType known = variables.get(type.getTypeParameters()[i]);
                    if (known != null && generic.getActualTypeArguments()[i] instanceof TypeVariable<?> variable) {
                        own.put(variable, known);
                    }
                }
            }
        }
        return own;
    }

    private static void write(Json out, Object value, Map<String, JsonType> choices) {
        String name = value.getClass().getSimpleName();
        JsonType choice = Optional.ofNullable(choices.get(name)).orElseThrow();
        choice.write(out.object().name(name), value);
        out.end();
    }

    private static Object read(JsonReader in, Map<String, JsonType> choices) {
        Object[] read = new Object[1];
        in.object(name -> {
            JsonType choice = choices.get(name);
            if (choice == null || read[0] != null) {
                throw in.error("one of " + String.join(", ", choices.keySet()) + " is expected here");
            }
            read[0] = choice.read(in);
        });
        return Optional.ofNullable(read[0])
                .orElseThrow(() -> in.error("one of " + String.join(", ", choices.keySet()) + " is missing"));
    }
}
