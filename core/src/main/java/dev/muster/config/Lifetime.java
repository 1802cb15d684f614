package dev.muster.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how long a token lives, in the forms that libraries take. */
final class Lifetime {
    /** The forms, for a message. */
    static final String FORMS = "seconds (900), a number with its unit (900s, 15m, 1h, 1d) or ISO 8601 (PT15M)";

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}");
    private static final Pattern WITH_UNIT = Pattern.compile("(\\d{1,12})\\s*([a-z]{1,12})");
    private static final Pattern WEEKS = Pattern.compile("p(\\d{1,6})w");
    private static final Set<String> NEVER = Set.of(
            "never", "none", "null", "false", "off", "no", "unlimited", "infinite", "infinity", "inf", "forever");
    private static final Map<String, Duration> UNITS = Map.ofEntries(
            Map.entry("ms", Duration.ofMillis(1)),
            Map.entry("millis", Duration.ofMillis(1)),
            Map.entry("milliseconds", Duration.ofMillis(1)),
            Map.entry("s", Duration.ofSeconds(1)),
            Map.entry("sec", Duration.ofSeconds(1)),
            Map.entry("secs", Duration.ofSeconds(1)),
            Map.entry("second", Duration.ofSeconds(1)),
            Map.entry("seconds", Duration.ofSeconds(1)),
            Map.entry("m", Duration.ofMinutes(1)),
            Map.entry("min", Duration.ofMinutes(1)),
            Map.entry("mins", Duration.ofMinutes(1)),
            Map.entry("minute", Duration.ofMinutes(1)),
            Map.entry("minutes", Duration.ofMinutes(1)),
            Map.entry("h", Duration.ofHours(1)),
            Map.entry("hr", Duration.ofHours(1)),
            Map.entry("hour", Duration.ofHours(1)),
            Map.entry("hours", Duration.ofHours(1)),
            Map.entry("d", Duration.ofDays(1)),
            Map.entry("day", Duration.ofDays(1)),
            Map.entry("days", Duration.ofDays(1)),
            Map.entry("w", Duration.ofDays(7)),
            Map.entry("week", Duration.ofDays(7)),
            Map.entry("weeks", Duration.ofDays(7)));

    private Lifetime() {}

    /** {@return whether the text says that a token never expires} */
    static boolean never(String text) {
        return NEVER.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** {@return the time, if it is in one of the forms; a bare number counts in that unit} */
    static Optional<Duration> parse(String text, ChronoUnit unit) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        try {
            if (NUMBER.matcher(plain).matches()) {
                return Optional.of(unit.getDuration().multipliedBy(Long.parseLong(plain)));
            }
            return withUnit(plain).or(() -> iso(plain));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> withUnit(String plain) {
        Matcher matcher = WITH_UNIT.matcher(plain);
        return matcher.matches()
                ? Optional.ofNullable(UNITS.get(matcher.group(2)))
                        .map(one -> one.multipliedBy(Long.parseLong(matcher.group(1))))
                : Optional.empty();
    }

    private static Optional<Duration> iso(String plain) {
        Matcher weeks = WEEKS.matcher(plain);
        if (weeks.matches()) {
            return Optional.of(Duration.ofDays(7).multipliedBy(Long.parseLong(weeks.group(1))));
        }
        try {
            return Optional.of(Duration.parse(plain));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
