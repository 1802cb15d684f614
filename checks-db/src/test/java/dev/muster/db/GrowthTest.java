package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GrowthTest {
    @Test
    void keeps_one_look_an_hour_of_two_weeks() {
        Growth growth = Growth.NONE.room(5);
        for (int minutes = 0; minutes <= 30 * 24 * 60; minutes += 5) {
            growth = growth.add(Upkeep.NOW.plus(Duration.ofMinutes(minutes)), minutes);
        }
        assertEquals(14 * 24 + 1, growth.samples().size());
        assertEquals(5, growth.room().getAsLong());
    }

    @Test
    void leaves_out_a_look_within_the_hour() {
        Growth one = Growth.NONE.add(Upkeep.NOW, 1);
        assertSame(one, one.add(Upkeep.NOW.plus(Duration.ofMinutes(59)), 2));
    }

    @Test
    void starts_anew_when_the_clock_was_set_back() {
        Growth growth = Growth.NONE.add(Upkeep.NOW, 1).add(Upkeep.NOW.minus(Duration.ofDays(9)), 7);
        assertEquals(1, growth.samples().size());
        assertEquals(Optional.of(Upkeep.NOW.minus(Duration.ofDays(9))), growth.since());
    }

    @Test
    void measures_bytes_a_day() {
        Growth growth = Growth.NONE
                .add(Upkeep.NOW.minus(Duration.ofHours(72)), 100)
                .add(Upkeep.NOW.minus(Duration.ofHours(36)), 400);
        assertEquals(200, growth.before(Upkeep.NOW).getAsDouble(), 0.01);
        assertEquals(400, growth.lastDay(Upkeep.NOW, 1000).getAsDouble(), 0.01);
        assertEquals(300, growth.whole(Upkeep.NOW, 1000).getAsDouble(), 0.01);
    }

    @Test
    void measures_nothing_over_less_than_a_day() {
        Growth growth = Growth.NONE.add(Upkeep.NOW.minus(Duration.ofHours(23)), 100);
        assertTrue(growth.before(Upkeep.NOW).isEmpty());
        assertTrue(growth.lastDay(Upkeep.NOW, 1000).isEmpty());
        assertTrue(growth.whole(Upkeep.NOW, 1000).isEmpty());
        Growth day = growth.add(Upkeep.NOW, 100);
        assertTrue(day.before(Upkeep.NOW.plus(Duration.ofHours(1))).isEmpty());
    }
}
