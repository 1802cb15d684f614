package dev.muster.config;

import java.util.List;
import java.util.Optional;

/** A whole number of a range, in decimal digits. */
record IntegerForm(String what, long min, long max) implements Form {
    private static final int LONGEST = 20;

    @Override
    public Optional<String> fault(String value) {
        if (!value.matches("[+-]?[0-9]{1," + LONGEST + "}")) {
            return Optional.of("is not a whole number");
        }
        try {
            long number = Long.parseLong(value);
            return number < min || number > max ? Optional.of("is out of range") : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.of("is out of range");
        }
    }

    @Override
    public String expected() {
        return min == Long.MIN_VALUE && max == Long.MAX_VALUE ? what : what + " from " + min + " to " + max;
    }

    @Override
    public List<String> contradictions() {
        return min > max ? List.of("between(" + min + ", " + max + ") leaves no number: swap them") : List.of();
    }
}
