package dev.muster.db;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** Settings of a pool as somebody wrote them: with dashes or without, with or without what a framework puts before them. */
final class GivenSettings {
    private static final List<String> NAMES = List.of(
            "maximumPoolSize",
            "minimumIdle",
            "connectionTimeout",
            "validationTimeout",
            "idleTimeout",
            "maxLifetime",
            "keepaliveTime",
            "leakDetectionThreshold");

    private GivenSettings() {}

    /** {@return of what was written that which is the pool's, and no login} */
    static Map<String, String> ours(Properties written) {
        Map<String, String> ours = new TreeMap<>();
        for (String key : written.stringPropertyNames()) {
            if (NAMES.stream().anyMatch(bare(key)::equalsIgnoreCase)) {
                ours.put(key, written.getProperty(key));
            }
        }
        return ours;
    }

    /** {@return the known settings by HikariCP's name for them: counts, or milliseconds; empty if it is no number} */
    static Map<String, Optional<Long>> of(Map<String, String> written) {
        Map<String, Optional<Long>> known = new LinkedHashMap<>();
        for (String name : NAMES) {
            String wanted = name.toLowerCase(Locale.ROOT);
            written.forEach((key, value) -> {
                if (bare(key).equals(wanted)) {
                    known.put(name, number(value));
                }
            });
        }
        return known;
    }

    /** {@code spring.datasource.hikari.max-lifetime} is {@code maxlifetime}. */
    private static String bare(String key) {
        String last = key.substring(key.lastIndexOf('.') + 1);
        return last.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static Optional<Long> number(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(lower.startsWith("pt") ? Duration.parse(lower).toMillis() : withUnit(lower));
        } catch (NumberFormatException | DateTimeParseException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static long withUnit(String text) {
        int end = text.length();
        while (end > 0 && Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        long factor = switch (text.substring(end)) {
            case "", "ms" -> 1;
            case "s" -> 1000;
            case "m" -> 60_000;
            case "h" -> 3_600_000;
            case "d" -> 86_400_000;
            default -> throw new NumberFormatException("no unit of time");
        };
        return Math.multiplyExact(Long.parseLong(text.substring(0, end).strip()), factor);
    }
}
