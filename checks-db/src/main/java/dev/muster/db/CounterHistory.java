package dev.muster.db;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A server's running totals at the looks of the last minutes. Immutable.
 *
 * @param looks oldest first
 */
record CounterHistory(List<ActivityFacts.Earlier> looks) {
    static final CounterHistory NONE = new CounterHistory(List.of());

    /** What happened longer ago is over. */
    private static final Duration WINDOW = Duration.ofMinutes(5);

    CounterHistory {
        looks = List.copyOf(looks);
    }

    /** {@return the look to compare with: the last one that is five minutes old, or the first if none is; empty at first} */
    Optional<ActivityFacts.Earlier> before(Instant now) {
        return looks.stream()
                .filter(look -> !look.at().isAfter(now.minus(WINDOW)))
                .reduce((first, second) -> second)
                .or(() -> looks.stream().filter(look -> look.at().isBefore(now)).findFirst());
    }

    /** {@return these and this one, without those that nobody will compare with; a clock set back starts anew} */
    CounterHistory add(Instant now, Map<String, Long> counters) {
        List<ActivityFacts.Earlier> kept = new ArrayList<>();
        Optional<ActivityFacts.Earlier> oldest = before(now);
        for (ActivityFacts.Earlier look : looks) {
            if (oldest.isPresent()
                    && !look.at().isBefore(oldest.get().at())
                    && look.at().isBefore(now)) {
                kept.add(look);
            }
        }
        kept.add(new ActivityFacts.Earlier(now, counters));
        return new CounterHistory(kept);
    }
}
