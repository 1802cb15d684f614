package dev.muster.runtime;

import dev.muster.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How much is logged at WARN and ERROR.
 *
 * @param at when it was seen
 * @param loggers at how many a listener is attached
 * @param failures how many events could not be read
 * @param lately what was counted in the last minutes, by name; empty before the second look
 * @param span of those minutes
 * @param usual what is counted in this hour on other days, by name; empty before the second day
 * @param limits what the owner allows a minute, by name
 * @param fatal what no program recovers from, in the last hour
 */
record EventFacts(
        Instant at,
        Fact<Long> loggers,
        long failures,
        Map<String, Long> lately,
        Duration span,
        Map<String, Double> usual,
        Map<String, Long> limits,
        List<FatalEvent> fatal) {
    private static final Duration LEAST = Duration.ofSeconds(50);

    EventFacts {
        lately = Map.copyOf(lately);
        usual = Map.copyOf(usual);
        limits = Map.copyOf(limits);
        fatal = List.copyOf(fatal);
    }

    /** {@return why nothing can be heard; empty if it can} */
    Optional<String> deaf() {
        if (loggers.value().isEmpty()) {
            return Optional.of(loggers.why());
        }
        return loggers.value().get() == 0
                ? Optional.of("the logging system did not take the listener")
                : Optional.empty();
    }

    /** {@return how much of it was counted lately; empty where the time was too short to tell} */
    OptionalLong counted(String name) {
        Long count = lately.get(name);
        return count == null || span.compareTo(LEAST) < 0 ? OptionalLong.empty() : OptionalLong.of(count);
    }

    /** {@return the loggers that logged most of it lately, and how much} */
    List<String> loudest() {
        return lately.entrySet().stream()
                .filter(each -> each.getKey().startsWith(EventCounter.BY) && each.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(3)
                .map(each -> each.getKey().substring(EventCounter.BY.length()) + " " + each.getValue())
                .toList();
    }
}
