package dev.muster.http;

import java.util.List;
import java.util.Optional;

/**
 * The fields of a message's head, in order, repetitions included. Names are compared without regard to case (RFC 9110,
 * section 5.1). Immutable.
 */
public record Fields(List<Field> all) {
    /** Copies. */
    public Fields {
        all = List.copyOf(all);
    }

    /** {@return no fields} */
    public static Fields none() {
        return new Fields(List.of());
    }

    /** {@return the values of every field of this name, in order} */
    public List<String> values(String name) {
        return all.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }

    /** {@return the value of the first field of this name} */
    public Optional<String> first(String name) {
        return values(name).stream().findFirst();
    }

    /** {@return whether there is a field of this name} */
    public boolean has(String name) {
        return !values(name).isEmpty();
    }
}
