package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import java.time.Duration;
import java.util.Random;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LeakRuleTest {
    private static final LeakRule RULE = new LeakRule();
    private static final int A_DAY = 24 * 60;

    /** {@return what was seen in so many minutes, of so many MiB each} */
    private static Trend seen(int minutes, IntToLongFunction mib) {
        Trend trend = Trend.of(LiveProbe.HEAP);
        for (int minute = 0; minute <= minutes; minute++) {
            trend = trend.add(Lives.NOW.plus(Duration.ofMinutes(minute)), mib.applyAsLong(minute) * Tree.MIB, Tree.GIB);
        }
        return trend;
    }

    private static String said(Trend trend) {
        return Said.by(RULE, Lives.good().trends(trend).facts());
    }

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(Lives.good().trends(seen(A_DAY, minute -> 100)).facts())
                .failing(Lives.good()
                        .trends(seen(A_DAY, minute -> 100 + minute / 5))
                        .facts())
                .notApplicable(Lives.good().trends(seen(60, minute -> 100)).facts())
                .verify();
    }

    @Test
    void a_steady_leak_is_told_with_the_day_it_ends() {
        assertEquals(
                "heap after collections: WARNING rises by 144.0 MiB a day, from 100.0 MiB to 241.0 MiB in 1 day, and reaches"
                        + " 1.0 GiB in 5 days",
                said(seen(A_DAY, minute -> 100 + minute / 10)));
    }

    @Test
    void before_six_hours_nothing_is_said() {
        assertEquals("heap after collections: n/a 6 hours are needed, 0 seconds seen", said(Trend.of(LiveProbe.HEAP)));
        assertEquals("heap after collections: n/a 6 hours are needed, 5 hours seen", said(seen(359, minute -> minute)));
        assertTrue(said(seen(360, minute -> minute)).startsWith("heap after collections: WARNING"));
    }

    @Test
    void a_slow_one_passes_and_says_when() {
        assertEquals(
                "heap after collections: pass rises by 48.0 MiB a day, from 100.0 MiB to 147.0 MiB in 1 day, and reaches"
                        + " 1.0 GiB in 18 days",
                said(seen(A_DAY, minute -> 100 + minute / 30)));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"})
    void noise_is_no_leak(int seed) {
        Random random = new Random(seed);
        String day = said(seen(A_DAY, minute -> 300 + random.nextInt(200)));
        String morning = said(seen(6 * 60, minute -> 300 + random.nextInt(200)));

        assertTrue(day.contains("pass does not rise"), day);
        assertTrue(morning.contains("pass"), morning);
    }

    @Test
    void peaks_that_are_given_back_are_no_leak() {
        assertTrue(said(seen(A_DAY, minute -> 200 + minute % 120)).contains("pass does not rise"));
    }

    @Test
    void what_warms_up_and_levels_off_is_no_leak() {
        String warm = said(seen(8 * 60, minute -> Math.round(800 * (1 - Math.exp(-minute / 60.0)))));

        assertTrue(warm.contains("pass does not rise"), warm);
    }

    @Test
    void one_step_up_is_no_leak() {
        assertTrue(said(seen(A_DAY, minute -> minute < 700 ? 300 : 700)).contains("pass does not rise"));
    }

    @Test
    void a_leak_under_noise_is_found() {
        Random random = new Random(7);
        String said = said(seen(A_DAY, minute -> 200 + minute / 8 + random.nextInt(300)));

        assertTrue(said.contains("WARNING rises"), said);
    }

    @Test
    void what_falls_is_no_leak() {
        assertTrue(said(seen(A_DAY, minute -> 900 - minute / 2)).contains("pass does not rise"));
    }

    @Test
    void threads_are_counted_not_measured() {
        Trend trend = Trend.of(LiveProbe.THREADS);
        for (int minute = 0; minute <= 360; minute++) {
            trend = trend.add(Lives.NOW.plus(Duration.ofMinutes(minute)), 50 + minute, 2000);
        }

        assertEquals(
                "threads: WARNING rises by 1 440 a day, from 50 to 380 in 6 hours, and reaches 2 000 in 1 day",
                said(trend));
    }

    @Test
    void a_day_of_half_hours_is_kept() {
        Trend week = seen(7 * A_DAY, minute -> 5);

        assertEquals(48, week.floors().size());
        assertEquals(Duration.ofHours(24), week.span());
    }

    @Test
    void a_clock_set_back_starts_anew() {
        Trend trend = seen(A_DAY, minute -> 5).add(Lives.NOW, 1, 2);

        assertEquals(Duration.ZERO, trend.span());
        assertEquals(0, trend.last());
    }

    @Test
    void too_few_points_have_no_slope() {
        Slope none = Slope.of(seen(40, minute -> 5).floors());

        assertEquals(new Slope(0, 0, 0), none);
    }
}
