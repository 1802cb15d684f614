package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class CounterHistoryTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static Instant minute(int minutes) {
        return NOON.plusSeconds(60L * minutes);
    }

    private static CounterHistory until(int minutes) {
        CounterHistory history = CounterHistory.NONE;
        for (int i = 0; i <= minutes; i++) {
            history = history.add(minute(i), Map.of("deadlocks", (long) i));
        }
        return history;
    }

    @Test
    void at_first_there_is_nothing_to_compare_with() {
        assertEquals(Optional.empty(), CounterHistory.NONE.before(NOON));
        assertEquals(Optional.empty(), until(0).before(NOON));
    }

    @Test
    void within_five_minutes_the_first_look_counts_and_then_the_last_that_is_as_old() {
        assertEquals(NOON, until(2).before(minute(3)).orElseThrow().at());
        assertEquals(minute(2), until(6).before(minute(7)).orElseThrow().at());
        assertEquals(
                Map.of("deadlocks", 2L),
                until(6).before(minute(7)).orElseThrow().counters());
    }

    @Test
    void no_more_is_kept_than_is_compared_with() {
        assertEquals(6, until(1000).looks().size());
    }

    @Test
    void a_clock_that_was_set_back_starts_anew() {
        CounterHistory back = until(6).add(minute(-10), Map.of());
        assertEquals(1, back.looks().size());
        assertEquals(minute(-10), back.before(minute(0)).orElseThrow().at());
    }

    @Test
    void growth_is_what_came_since_and_all_of_it_after_a_restart() {
        CounterHistory.Look before = new CounterHistory.Look(NOON, Map.of("deadlocks", 5L, "gone", 1L));
        CounterHistory.Look now = new CounterHistory.Look(minute(1), Map.of("deadlocks", 8L, "new", 1L));
        assertEquals(OptionalLong.of(3), before.growth("deadlocks", now));
        assertEquals(OptionalLong.of(5), now.growth("deadlocks", before));
        assertEquals(OptionalLong.empty(), before.growth("gone", now));
        assertEquals(OptionalLong.empty(), before.growth("new", now));
    }
}
