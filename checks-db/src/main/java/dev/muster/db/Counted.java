package dev.muster.db;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

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
        return facts.before()
                .filter(before -> now.containsKey(name) && before.counters().containsKey(name))
                .map(before -> new Counted(
                        growth(before.counters().getOrDefault(name, 0L), now.getOrDefault(name, 0L)),
                        Duration.between(before.at(), facts.at())));
    }

    private static long growth(long before, long now) {
        return now < before ? now : now - before;
    }
}
