package dev.muster.config;

import java.util.List;
import java.util.Optional;

/** What a required setting's value has to look like. Immutable. */
interface Form {
    /** {@return what is wrong with a value, without quoting it; empty when nothing is} */
    Optional<String> fault(String value);

    /** {@return what is expected, such as {@code an integer from 1 to 100}} */
    String expected();

    /** {@return what to set it to, to complete "set LIMIT to"} */
    default String remedy() {
        return expected();
    }

    /** {@return how a value that is not secret may be shown, good or not; empty where it is better not shown} */
    default Optional<String> shown(String value) {
        return Optional.of(Shown.value(value));
    }

    /** {@return what contradicts itself in the declaration; usually nothing} */
    default List<String> contradictions() {
        return List.of();
    }
}
