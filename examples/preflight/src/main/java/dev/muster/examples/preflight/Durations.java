package dev.muster.examples.preflight;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Durations as people write them: {@code 500ms}, {@code 20s}, {@code 2m}, {@code 1h}; or as ISO 8601 has it. */
final class Durations implements ITypeConverter<Duration> {
    private static final Pattern SHORT = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)");

    static Duration parse(String text) {
        Matcher parts = SHORT.matcher(text.strip());
        if (!parts.matches()) {
            return Duration.parse(text.strip());
        }
        long number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }

    @Override
    public Duration convert(String value) {
        try {
            Duration duration = parse(value);
            if (duration.isNegative() || duration.isZero() || duration.compareTo(Duration.ofHours(1)) > 0) {
                throw new TypeConversionException("it has to be over zero and at most 1h");
            }
            return duration;
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("write such as 500ms, 20s or 2m");
        }
    }
}
