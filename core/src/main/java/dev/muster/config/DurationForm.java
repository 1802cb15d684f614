package dev.muster.config;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time: ISO-8601 such as {@code PT30S}, or a number with its unit such as {@code 30s}; a bare number only where its
 * unit was declared.
 */
record DurationForm(Duration min, Duration max, Optional<ChronoUnit> bare) implements Form {
    private static final Pattern SIMPLE = Pattern.compile("([0-9]{1,15}) ?(ms|s|m|h|d)?");
    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "ms", ChronoUnit.MILLIS,
            "s", ChronoUnit.SECONDS,
            "m", ChronoUnit.MINUTES,
            "h", ChronoUnit.HOURS,
            "d", ChronoUnit.DAYS);

    static DurationForm any() {
        return new DurationForm(Duration.ZERO, Duration.ofSeconds(Long.MAX_VALUE), Optional.empty());
    }

    @Override
    public Optional<String> fault(String value) {
        Matcher simple = SIMPLE.matcher(value);
        if (simple.matches() && simple.group(2) == null && bare.isEmpty()) {
            return Optional.of("is a number without a unit");
        }
        try {
            Duration time = simple.matches() ? simple(simple) : Duration.parse(value);
            return time.compareTo(min) < 0 || time.compareTo(max) > 0
                    ? Optional.of("is out of range")
                    : Optional.empty();
        } catch (DateTimeParseException | ArithmeticException e) {
            return Optional.of("is not a duration");
        }
    }

    private Duration simple(Matcher simple) {
        String unit = simple.group(2);
        long number = Long.parseLong(simple.group(1));
        return Duration.of(number, unit == null ? bare.orElseThrow() : UNITS.getOrDefault(unit, ChronoUnit.SECONDS));
    }

    @Override
    public String expected() {
        String range = equals(new DurationForm(any().min, any().max, bare)) ? "" : " from " + min + " to " + max;
        String number = bare.map(unit -> ", or a number of " + unit.toString().toLowerCase(Locale.ROOT))
                .orElse("");
        return "a duration such as 30s, 5m or PT30S" + number + range;
    }

    @Override
    public List<String> contradictions() {
        return min.compareTo(max) > 0
                ? List.of("between(" + min + ", " + max + ") leaves no duration: swap them")
                : List.of();
    }
}
