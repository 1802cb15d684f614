package dev.muster.tls;

import dev.muster.health.Json;
import dev.muster.health.JsonReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * How values of a kind stand in JSON: one description for both ways, so that neither can forget what the other knows.
 *
 * @param writer puts one into a document
 * @param reader takes one out, or says at which place it is none
 * @param <T> the kind
 */
record Codec<T>(BiConsumer<Json, T> writer, Function<JsonReader, T> reader) {
    static final Codec<String> TEXT = new Codec<>(Json::value, JsonReader::string);
    static final Codec<Boolean> BOOL =
            new Codec<>((out, value) -> out.value(value ? Json.Literal.TRUE : Json.Literal.FALSE), JsonReader::bool);
    static final Codec<Instant> INSTANT = new Codec<>((out, value) -> out.value(value.toString()), Codec::instant);

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    /** {@return whole numbers from zero} */
    static Codec<Integer> number(int most) {
        return new Codec<>((out, value) -> out.value((long) value), in -> {
            long number = in.number();
            if (number < 0 || number > most) {
                throw in.error("a number from 0 to " + most + " is expected here");
            }
            return (int) number;
        });
    }

    /** Those of certificates and answers end with the year 9999. */
    private static Instant instant(JsonReader in) {
        String text = in.string();
        try {
            Instant instant = Instant.parse(text);
            if (!instant.isBefore(Instant.EPOCH.minusSeconds(Integer.MAX_VALUE)) && !instant.isAfter(LAST)) {
                return instant;
            }
        } catch (DateTimeException e) {
            // Said below, with its place.
        }
        throw in.error("\"" + JsonReader.shown(text) + "\" is no moment such as 2026-11-21T12:00:00Z");
    }

    static <E extends Enum<E>> Codec<E> word(Class<E> kind) {
        return new Codec<>((out, value) -> out.value(value.name()), in -> constant(kind, in.string(), in));
    }

    private static <E extends Enum<E>> E constant(Class<E> kind, String name, JsonReader in) {
        E[] all = kind.getEnumConstants();
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> in.error("one of " + Arrays.toString(all(kind)) + " is expected here"));
    }

    private static <E extends Enum<E>> String[] all(Class<E> kind) {
        return Arrays.stream(kind.getEnumConstants()).map(Enum::name).toArray(String[]::new);
    }

    /** {@return the same, or null} */
    static <T> Codec<Optional<T>> optional(Codec<T> of) {
        return new Codec<>(
                (out, value) ->
                        value.ifPresentOrElse(one -> of.writer.accept(out, one), () -> out.value(Json.Literal.NULL)),
                in -> in.optional(() -> of.reader.apply(in)));
    }

    static <T> Codec<List<T>> list(Codec<T> of) {
        return new Codec<>(
                (out, value) -> {
                    out.array();
                    value.forEach(one -> of.writer.accept(out, one));
                    out.end();
                },
                in -> in.array(() -> of.reader.apply(in)));
    }

    static <E extends Enum<E>, T> Codec<Map<E, T>> map(Class<E> keys, Codec<T> of) {
        return new Codec<>(
                (out, value) -> {
                    out.object();
                    value.forEach((key, one) -> of.writer.accept(out.name(key.name()), one));
                    out.end();
                },
                in -> {
                    Map<E, T> all = new EnumMap<>(keys);
                    in.object(name -> all.put(constant(keys, name, in), of.reader.apply(in)));
                    return all;
                });
    }

    /** {@return the same as {@code value}, or {@code why} it was not seen} */
    static <T> Codec<Seen<T>> seen(Codec<T> of) {
        return new Codec<>(
                (out, seen) -> {
                    out.object();
                    seen.value()
                            .ifPresentOrElse(
                                    one -> of.writer.accept(out.name("value"), one),
                                    () -> out.name("why").value(seen.why()));
                    out.end();
                },
                in -> seen(of, in));
    }

    private static <T> Seen<T> seen(Codec<T> of, JsonReader in) {
        List<Seen<T>> found = new ArrayList<>();
        in.object(name -> found.add(
                switch (name) {
                    case "value" -> Seen.of(of.reader.apply(in));
                    case "why" -> Seen.not(in.string());
                    default -> throw in.error("\"value\" or \"why\" is expected here");
                }));
        if (found.size() != 1) {
            throw in.error("either \"value\" or \"why\" is expected here");
        }
        return found.get(0);
    }

    /** {@return the same, of which this is true} */
    Codec<T> where(Function<T, Boolean> holds, String problem) {
        return new Codec<>(writer, in -> {
            T value = reader.apply(in);
            if (!holds.apply(value)) {
                throw in.error(problem);
            }
            return value;
        });
    }

    /** A member of an object. */
    record Field<T, V>(String name, Codec<V> codec, Function<T, V> getter) {
        private void write(Json out, T value) {
            codec.writer.accept(out.name(name), getter.apply(value));
        }
    }

    static <T, V> Field<T, V> field(String name, Codec<V> codec, Function<T, V> getter) {
        return new Field<>(name, codec, getter);
    }

    /** The members of an object that was read. */
    record Members(Map<String, Object> found) {
        @SuppressWarnings("unchecked") // it was read by this field's codec
        <V> V get(Field<?, V> field) {
            Object value = found.get(field.name());
            if (value == null) {
                throw new IllegalStateException(field.name());
            }
            return (V) value;
        }
    }

    /** {@return objects of exactly these members} */
    @SafeVarargs
    static <T> Codec<T> object(Function<Members, T> made, Field<T, ?>... fields) {
        Map<String, Field<T, ?>> known = new LinkedHashMap<>();
        for (Field<T, ?> one : fields) {
            known.put(one.name(), one);
        }
        return new Codec<>(
                (out, value) -> {
                    out.object();
                    known.values().forEach(one -> one.write(out, value));
                    out.end();
                },
                in -> made.apply(members(in, known)));
    }

    private static <T> Members members(JsonReader in, Map<String, Field<T, ?>> known) {
        Map<String, Object> found = new HashMap<>();
        in.object(name -> {
            Field<T, ?> field = known.get(name);
            if (field == null) {
                throw in.error("the name \"" + JsonReader.shown(name) + "\" is not known here");
            }
            found.put(name, field.codec().reader.apply(in));
        });
        for (String name : known.keySet()) {
            if (!found.containsKey(name)) {
                throw in.error("\"" + name + "\" is missing");
            }
        }
        return new Members(found);
    }
}
