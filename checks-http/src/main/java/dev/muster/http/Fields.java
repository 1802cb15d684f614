package dev.muster.http;

import java.util.ArrayList;
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
        List<String> values = new ArrayList<>(0);
        for (Field field : all) {
            if (field.name().equalsIgnoreCase(name)) {
                values.add(field.value());
            }
        }
        return List.copyOf(values);
    }

    /** {@return the value of the first field of this name} */
    public Optional<String> first(String name) {
        for (Field field : all) {
            if (field.name().equalsIgnoreCase(name)) {
                return Optional.of(field.value());
            }
        }
        return Optional.empty();
    }

    /** {@return whether there is a field of this name} */
    public boolean has(String name) {
        return first(name).isPresent();
    }
}
