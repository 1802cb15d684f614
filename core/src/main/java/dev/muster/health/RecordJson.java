package dev.muster.health;

import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a record as JSON and reads it back, so that what a check saw is a file that can be judged again elsewhere. Immutable
 * and thread-safe.
 *
 * <p>A record is an object of its components, all of them there; an {@code Optional} without a value is null, one of another
 * {@code Optional} an array of at most one; a list, or a set, is an array; a map with keys of text or of an enum is an object; a sealed interface of records is an object of one member
 * named as the record; instants, durations and enums are text as they print. What else a component may be: text, {@code int},
 * {@code long}, {@code double}, {@code boolean}, their boxes, {@code OptionalInt}, {@code OptionalLong}; and what there is a
 * {@link JsonForm} of. Moments are at most a million years from 1970.
 *
 * <pre>{@code
 * RecordJson<QueueFacts> json = RecordJson.of("acme.queue/1", QueueFacts.class, MethodHandles.lookup());
 * }</pre>
 *
 * @param <T> the record
 */
public final class RecordJson<T extends Record> {
    private final String format;
    private final Class<T> type;
    private final JsonType shape;

    private RecordJson(String format, Class<T> type, JsonType shape) {
        this.format = format;
        this.type = type;
        this.shape = shape;
    }

    /**
     * {@return what writes and reads records of this type}
     *
     * @param format that the document names, such as {@code acme.queue/1}; another one is refused
     * @param lookup of the package of the records, which may so stay private
     * @param forms of types that are not known here
     * @throws IllegalArgumentException if a component is of a type that is not known, naming it
     */
    public static <T extends Record> RecordJson<T> of(
            String format, Class<T> type, MethodHandles.Lookup lookup, JsonForm<?, ?>... forms) {
        return new RecordJson<>(format, type, new JsonTypes(lookup, List.of(forms)).of(type));
    }

    /** {@return the document, in UTF-8} */
    public byte[] write(T facts) {
        Json out = Json.create().object();
        out.name("format").value(format);
        shape.write(out.name("facts"), facts);
        return out.end().toBytes();
    }

    /**
     * {@return the record of a document in UTF-8}
     *
     * @throws IllegalArgumentException if it is none of this format, naming line and column
     */
    public T read(byte[] document) {
        JsonReader in = JsonReader.of(new String(document, StandardCharsets.UTF_8));
        T facts = type.cast(JsonType.members(in, new Member("format", this::format), new Member("facts", this::facts))
                .get(1));
        in.end();
        return facts;
    }

    /** Of a document whose format was read already. */
    T facts(JsonReader in) {
        return type.cast(shape.read(in));
    }

    private String format(JsonReader in) {
        String said = in.string();
        if (!said.equals(format)) {
            throw in.error("the format is " + JsonReader.shown(said) + ", " + format + " is expected");
        }
        return said;
    }
}
