package dev.muster.health;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Finds out how a type is written and read. */
final class JsonTypes {
    private static final JsonType WHOLE =
            JsonType.of((out, value) -> out.value(((Number) value).longValue()), JsonReader::number);

    private static final Map<Type, JsonType> PLAIN = Map.ofEntries(
            Map.entry(String.class, JsonType.text(String.class::cast, text -> text)),
            Map.entry(Instant.class, JsonType.text(Object::toString, JsonTypes::moment)),
            Map.entry(Duration.class, JsonType.text(Object::toString, Duration::parse)),
            Map.entry(long.class, WHOLE),
            Map.entry(Long.class, WHOLE),
            Map.entry(int.class, JsonType.of(WHOLE::write, JsonTypes::readInt)),
            Map.entry(Integer.class, JsonType.of(WHOLE::write, JsonTypes::readInt)),
            Map.entry(double.class, JsonType.of((out, value) -> out.value((double) value), JsonReader::decimal)),
            Map.entry(Double.class, JsonType.of((out, value) -> out.value((double) value), JsonReader::decimal)),
            Map.entry(boolean.class, JsonType.of(JsonTypes::writeBool, JsonReader::bool)),
            Map.entry(Boolean.class, JsonType.of(JsonTypes::writeBool, JsonReader::bool)),
            Map.entry(OptionalInt.class, JsonType.of(JsonTypes::writeOptionalInt, JsonTypes::readOptionalInt)),
            Map.entry(OptionalLong.class, JsonType.of(JsonTypes::writeOptionalLong, JsonTypes::readOptionalLong)));

    /** A million years from 1970: beyond that the milliseconds between two moments are no long any more. */
    private static final long FARTHEST = 31_556_952_000_000L;

    private final MethodHandles.Lookup lookup;
    private final List<JsonForm<?, ?>> forms;

    JsonTypes(MethodHandles.Lookup lookup, List<JsonForm<?, ?>> forms) {
        this.lookup = lookup;
        this.forms = forms;
    }

    JsonType of(Type type) {
        return of(type, Map.of());
    }

    /**
     * {@return how values of this type are written and read}
     *
     * @param variables what the type's variables stand for
     */
    JsonType of(Type type, Map<TypeVariable<?>, JsonType> variables) {
        JsonType plain = PLAIN.get(type);
        if (plain != null) {
            return plain;
        }
        if (type instanceof TypeVariable<?> variable) {
            return Optional.ofNullable(variables.get(variable)).orElseThrow(() -> unknown(type));
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            return generic(raw, generic, variables);
        }
        if (type instanceof Class<?> bare) {
            Optional<JsonForm<?, ?>> form =
                    forms.stream().filter(each -> each.type() == bare).findFirst();
            return form.isPresent() ? form.get().by(of(form.get().form())) : bare(bare, Map.of());
        }
        throw unknown(type);
    }

    private JsonType generic(Class<?> raw, ParameterizedType type, Map<TypeVariable<?>, JsonType> variables) {
        Type[] arguments = type.getActualTypeArguments();
        if (raw == Map.class) {
            return JsonMap.of(key(arguments[0]), of(arguments[1], variables));
        }
        JsonType[] known = new JsonType[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            known[i] = of(arguments[i], variables);
        }
        if (raw == List.class) {
            return list(known[0]);
        }
        if (raw == Set.class) {
            JsonType list = list(known[0]);
            return JsonType.of(
                    (out, value) -> list.write(out, sorted((Set<?>) value)),
                    in -> new LinkedHashSet<>((List<?>) list.read(in)));
        }
        return raw == Optional.class ? JsonOptional.of(known[0]) : bare(raw, bound(raw, known));
    }

    static Map<TypeVariable<?>, JsonType> bound(Class<?> raw, JsonType[] arguments) {
        Map<TypeVariable<?>, JsonType> bound = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            bound.put(raw.getTypeParameters()[i], arguments[i]);
        }
        return bound;
    }

    private JsonType bare(Class<?> type, Map<TypeVariable<?>, JsonType> variables) {
        if (type.isEnum()) {
            return key(type);
        }
        if (type.isRecord()) {
            return JsonRecord.of(type, lookup, component -> of(component, variables));
        }
        if (type.isSealed() && type.isInterface()) {
            return JsonChoice.of(type, variables, this::bare);
        }
        throw unknown(type);
    }

    /** What can name a member of an object. */
    private static JsonType key(Type type) {
        if (type == String.class) {
            return JsonType.text(String.class::cast, text -> text);
        }
        if (type instanceof Class<?> bare && bare.isEnum()) {
            Map<String, Object> constants = new HashMap<>();
            for (Object constant : bare.getEnumConstants()) {
                constants.put(((Enum<?>) constant).name(), constant);
            }
            return JsonType.text(
                    value -> ((Enum<?>) value).name(),
                    name -> Optional.ofNullable(constants.get(name)).orElseThrow());
        }
        throw unknown(type);
    }

    private static IllegalArgumentException unknown(Type type) {
        return new IllegalArgumentException("nobody knows how to write " + type.getTypeName() + " as JSON");
    }

    private static JsonType list(JsonType element) {
        return JsonType.of(
                (out, value) -> {
                    out.array();
                    ((List<?>) value).forEach(each -> element.write(out, each));
                    out.end();
                },
                in -> List.copyOf(in.array(() -> element.read(in))));
    }

    /** What is the same is written the same. */
    private static List<?> sorted(Set<?> set) {
        return set.stream().sorted(Comparator.comparing(String::valueOf)).toList();
    }

    private static Object moment(String text) {
        Instant moment = Instant.parse(text);
        if (Math.abs(moment.getEpochSecond()) > FARTHEST) {
            throw new IllegalArgumentException(text);
        }
        return moment;
    }

    private static Object readInt(JsonReader in) {
        long number = in.number();
        if (number != (int) number) {
            throw in.error("a number of 32 bits is expected here");
        }
        return (int) number;
    }

    private static void writeBool(Json out, Object value) {
        out.value((boolean) value ? Json.Literal.TRUE : Json.Literal.FALSE);
    }

    private static void writeOptionalInt(Json out, Object value) {
        OptionalInt it = (OptionalInt) value;
        JsonOptional.of(WHOLE).write(out, it.isPresent() ? Optional.of(it.getAsInt()) : Optional.empty());
    }

    private static Object readOptionalInt(JsonReader in) {
        Optional<Object> it = in.optional(() -> readInt(in));
        return it.isPresent() ? OptionalInt.of((int) it.get()) : OptionalInt.empty();
    }

    private static void writeOptionalLong(Json out, Object value) {
        OptionalLong it = (OptionalLong) value;
        JsonOptional.of(WHOLE).write(out, it.isPresent() ? Optional.of(it.getAsLong()) : Optional.empty());
    }

    private static Object readOptionalLong(JsonReader in) {
        Optional<Object> it = in.optional(() -> WHOLE.read(in));
        return it.isPresent() ? OptionalLong.of((long) it.get()) : OptionalLong.empty();
    }
}
