package dev.muster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A server's running totals at the looks of the last minutes, for a check that asks what has happened lately. Immutable; a
 * probe keeps the latest.
 *
 * @param looks oldest first
 */
public record CounterHistory(List<Look> looks) {
    /** Before the first look. */
    public static final CounterHistory NONE = new CounterHistory(List.of());

    /** What happened longer ago is over. */
    private static final Duration WINDOW = Duration.ofMinutes(5);

    /** Copies. */
    public CounterHistory {
        looks = List.copyOf(looks);
    }

    /**
     * Totals at one moment.
     *
     * @param at that moment
     * @param counters total by name
     */
    public record Look(Instant at, Map<String, Long> counters) {
        /** Copies. */
        public Look {
            Objects.requireNonNull(at, "at");
            counters = Map.copyOf(counters);
        }

        /**
         * {@return by how much a total has grown from this look to a later one; empty if it was not counted at both}
         *
         * <p>A total that became smaller began anew in between, so that all of it is new.
         */
        public OptionalLong growth(String name, Look later) {
            Long before = counters.get(name);
            Long now = later.counters.get(name);
            if (before == null || now == null) {
                return OptionalLong.empty();
            }
            return OptionalLong.of(now < before ? now : now - before);
        }
    }

    /** {@return the look to compare with: the last one that is five minutes old, or the first if none is; empty at first} */
    public Optional<Look> before(Instant now) {
        return looks.stream()
                .filter(look -> !look.at().isAfter(now.minus(WINDOW)))
                .reduce((first, second) -> second)
                .or(() -> looks.stream().filter(look -> look.at().isBefore(now)).findFirst());
    }

    /** {@return these and this one, without those that nobody will compare with; a clock set back starts anew} */
    public CounterHistory add(Instant now, Map<String, Long> counters) {
        List<Look> kept = new ArrayList<>();
        Optional<Look> oldest = before(now);
        for (Look look : looks) {
            if (oldest.isPresent()
                    && !look.at().isBefore(oldest.get().at())
                    && look.at().isBefore(now)) {
                kept.add(look);
            }
        }
        kept.add(new Look(now, counters));
        return new CounterHistory(kept);
    }
}
