package dev.muster.health;

import java.util.List;
import java.util.Optional;

/**
 * A value or none: null; where the value itself may be null, an array of at most one.
 *
 * @param value of it
 */
record JsonOptional(JsonType value) implements JsonType {
    static JsonType of(JsonType value) {
        return value.mayBeNull()
                ? JsonType.of((out, it) -> several(out, value, it), in -> one(in, value))
                : new JsonOptional(value);
    }

    @Override
    public boolean mayBeNull() {
        return true;
    }

    @Override
    public void write(Json out, Object optional) {
        Optional<?> it = (Optional<?>) optional;
        if (it.isPresent()) {
            value.write(out, it.get());
        } else {
            out.value(Json.Literal.NULL);
        }
    }

    @Override
    public Object read(JsonReader in) {
        return in.optional(() -> value.read(in));
    }

    private static void several(Json out, JsonType value, Object optional) {
        out.array();
        ((Optional<?>) optional).ifPresent(it -> value.write(out, it));
        out.end();
    }

    private static Object one(JsonReader in, JsonType value) {
        List<Object> all = in.array(() -> value.read(in));
        if (all.size() > 1) {
            throw in.error("no more than one is expected here");
        }
        return all.stream().findFirst();
    }
}
