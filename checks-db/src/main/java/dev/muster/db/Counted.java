package dev.muster.db;

import dev.muster.CounterHistory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a running total has grown by since an earlier look. A total that became smaller began anew in between, so that all
 * of it is new.
 *
 * @param more than at the earlier look
 * @param over how long
 */
record Counted(long more, Duration over) {
    /** {@return by how much it grew; empty if it was not counted at both looks} */
    static Optional<Counted> of(String name, Map<String, Long> now, ActivityFacts facts) {
        return facts.before().flatMap(before -> of(name, before, new CounterHistory.Look(facts.at(), now)));
    }

    private static Optional<Counted> of(String name, CounterHistory.Look before, CounterHistory.Look now) {
        OptionalLong more = before.growth(name, now);
        return more.isPresent()
                ? Optional.of(new Counted(more.getAsLong(), Duration.between(before.at(), now.at())))
                : Optional.empty();
    }
}
