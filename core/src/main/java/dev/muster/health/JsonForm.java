package dev.muster.health;

import java.util.function.Function;

/**
 * How values of a type that {@link RecordJson} does not know stand in a document: as values of a type that it knows, such as
 * bytes as text, or a class as a record. Immutable; thread-safe if its functions are.
 *
 * <pre>{@code
 * JsonForm.of(URI.class, String.class, URI::toString, URI::create)
 * }</pre>
 *
 * @param <V> the type
 * @param <D> what stands for it
 */
public final class JsonForm<V, D> {
    private final Class<V> type;
    private final Class<D> form;
    private final Function<? super V, ? extends D> write;
    private final Function<? super D, ? extends V> read;

    private JsonForm(
            Class<V> type,
            Class<D> form,
            Function<? super V, ? extends D> write,
            Function<? super D, ? extends V> read) {
        this.type = type;
        this.form = form;
        this.write = write;
        this.read = read;
    }

    /**
     * {@return a form of values of this type}
     *
     * @param <V> the type
     * @param <D> what stands for it
     * @param type none of another's variables
     * @param form that {@link RecordJson} knows, perhaps by other forms
     * @param write gives what is written of a value
     * @param read gives the value of what was read, or throws an {@link IllegalArgumentException} if it is none, whose
     *     message is told with line and column
     */
    public static <V, D> JsonForm<V, D> of(
            Class<V> type,
            Class<D> form,
            Function<? super V, ? extends D> write,
            Function<? super D, ? extends V> read) {
        return new JsonForm<>(type, form, write, read);
    }

    Class<V> type() {
        return type;
    }

    Class<D> form() {
        return form;
    }

    JsonType by(JsonType of) {
        return JsonType.of((out, value) -> of.write(out, write.apply(type.cast(value))), in -> {
            D read = form.cast(of.read(in));
            try {
                return this.read.apply(read);
            } catch (RuntimeException e) {
                throw in.refusal(e);
            }
        });
    }
}
