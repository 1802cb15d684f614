package dev.muster.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One of a few texts, letter by letter. */
record OneOfForm(Set<String> values) implements Form {
    /** Copies. */
    OneOfForm {
        values = Set.copyOf(values);
    }

    @Override
    public Optional<String> fault(String value) {
        return values.contains(value) ? Optional.empty() : Optional.of("is none of the values allowed");
    }

    @Override
    public String expected() {
        return "one of " + String.join(", ", new TreeSet<>(values));
    }

    @Override
    public List<String> contradictions() {
        return values.isEmpty() ? List.of("allows no value: name some") : List.of();
    }
}
