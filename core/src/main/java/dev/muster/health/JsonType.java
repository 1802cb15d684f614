package dev.muster.health;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How values of one type are written and read. */
interface JsonType {
    void write(Json out, Object value);

    Object read(JsonReader in);

    /** {@return whether a value of this type may be written as null} */
    default boolean mayBeNull() {
        return false;
    }

    static JsonType of(BiConsumer<Json, Object> write, Function<JsonReader, Object> read) {
        return new JsonType() {
            @Override
            public void write(Json out, Object value) {
                write.accept(out, value);
            }

            @Override
            public Object read(JsonReader in) {
                return read.apply(in);
            }
        };
    }

    /** Of what is written as text; what its reader does not take is refused at its place. */
    static JsonType text(Function<Object, String> write, Function<String, Object> read) {
        return of((out, value) -> out.value(write.apply(value)), in -> {
            String text = in.string();
            try {
                return read.apply(text);
            } catch (RuntimeException e) {
                throw in.error("\"" + JsonReader.shown(text) + "\" is none of what can stand here");
            }
        });
    }

    /** {@return the values of an object that has exactly these members, in their order} */
    static List<Object> members(JsonReader in, Member... members) {
        @Nullable Object[] values = new @Nullable Object[members.length];
        in.object(name -> {
            int index = IntStream.range(0, members.length)
                    .filter(i -> members[i].name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> in.error("\"" + JsonReader.shown(name) + "\" is not known here"));
            values[index] = members[index].read().apply(in);
        });
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                throw in.error("\"" + members[i].name() + "\" is missing");
            }
        }
        return Arrays.stream(values).map(Objects::requireNonNull).toList();
    }
}
