package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScheduleTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @ParameterizedTest
    @CsvSource({
        "PT0S, false",
        "PT-1S, false",
        "PT0.000999999S, false",
        "PT0.001S, true",
        "PT8784H, true",
        "PT8784H0.000000001S, false",
        "PT2562047788015215H, false",
    })
    void every_time_is_at_least_a_millisecond_and_at_most_366_days(Duration time, boolean accepted) {
        for (Runnable use : new Runnable[] {
            () -> Schedule.every(time),
            () -> Schedule.atStart().timeout(time),
            () -> Schedule.atStart().whileFailing(time)
        }) {
            if (accepted) {
                use.run();
            } else {
                assertThrows(IllegalArgumentException.class, use::run);
            }
        }
    }

    @Test
    void a_refusal_names_what_to_change() {
        assertEquals(
                "timeout is PT0S; it must be at least 1 ms and at most 366 days",
                refused(() -> Schedule.atStart().timeout(Duration.ZERO)));
        assertEquals(
                "interval is PT-1S; it must be at least 1 ms and at most 366 days",
                refused(() -> Schedule.every(Duration.ofSeconds(-1))));
        assertEquals(
                "interval while failing is PT1M0.001S; it must be at most the interval, PT1M",
                refused(() -> Schedule.every(MINUTE).whileFailing(MINUTE.plusMillis(1))));
        assertEquals(
                "failures in a row is 0; it must be 1 to 100",
                refused(() -> Schedule.atStart().confirm(0)));
        assertEquals(
                "recoveries in a row is 101; it must be 1 to 100",
                refused(() -> Schedule.atStart().recover(101)));
    }

    private static String refused(Runnable call) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }

    @Test
    void limits_are_accepted() {
        assertEquals(100, Schedule.atStart().confirm(100).failures());
        assertEquals(100, Schedule.atStart().recover(100).recoveries());
        assertEquals(1, Schedule.atStart().recover(1).recoveries());
        assertEquals(
                Optional.of(MINUTE), Schedule.every(MINUTE).whileFailing(MINUTE).whileFailing());
    }

    @Test
    void each_method_keeps_the_rest() {
        Duration second = Duration.ofSeconds(1);
        Schedule all = Schedule.every(MINUTE)
                .timeout(second)
                .whileFailing(Duration.ofSeconds(10))
                .confirm(2)
                .recover(3)
                .onceListening()
                .timeout(second);

        assertEquals(
                new Schedule(
                        Optional.of(MINUTE),
                        second,
                        Optional.of(Duration.ofSeconds(10)),
                        2,
                        3,
                        Schedule.Gate.ONCE_LISTENING),
                all);
        assertEquals(Optional.of(Duration.ofSeconds(121)), all.stale());
        assertEquals(Optional.empty(), Schedule.atStart().stale());
    }

    @Test
    void the_defaults() {
        assertEquals(
                new Schedule(
                        Optional.empty(), Duration.ofSeconds(5), Optional.empty(), 1, 1, Schedule.Gate.BEFORE_SERVING),
                Schedule.atStart());
        assertEquals(Optional.of(MINUTE), Schedule.every(MINUTE).interval());
        assertEquals(Duration.ofSeconds(5), Schedule.every(MINUTE).timeout());
    }

    @Test
    void the_interval_is_spread_by_a_tenth() {
        Jitter jitter = new Jitter(42);
        long least = Long.MAX_VALUE;
        long most = 0;
        for (int i = 0; i < 10_000; i++) {
            long nanos = jitter.around(Duration.ofMillis(1));
            least = Math.min(least, nanos);
            most = Math.max(most, nanos);
        }

        assertTrue(least >= 900_000 && least < 900_200, "least " + least);
        assertTrue(most < 1_100_000 && most > 1_099_800, "most " + most);
        assertEquals(9, jitter.around(Duration.ofNanos(9)), "too short to be spread");
    }

    @Test
    void a_failing_check_is_asked_sooner_also_before_it_is_believed_to_fail() {
        Stage stage = new Stage();
        Script turns = Script.of("a.turns", Scope.LOCAL)
                .says(Outcome.passed("ok"), Outcome.failed("bad"))
                .by(Schedule.every(Duration.ofHours(1))
                        .whileFailing(Duration.ofSeconds(10))
                        .confirm(3));
        Readiness readiness = stage.started(turns);
        stage.pass("66M");
        assertEquals(State.DEGRADED, readiness.report().state());
        int runs = turns.runs();
        stage.pass("110S");
        assertEquals(10, turns.runs() - runs, 1);
    }

    @Test
    void a_check_asked_at_the_start_only_is_asked_again_while_it_fails_if_its_schedule_says_so() {
        Stage stage = new Stage();
        Script mends = Script.of("a.mends", Scope.LOCAL)
                .says(Outcome.inconclusive("no network"), Outcome.failed(Severity.WARNING, "bad"), Outcome.passed("ok"))
                .by(Schedule.atStart().whileFailing(Duration.ofSeconds(10)));
        Script stays = Script.of("b.stays", Scope.LOCAL).says(Outcome.inconclusive("no network"));
        Readiness readiness = stage.started(mends, stays);
        stage.pass("24H");

        assertEquals(3, mends.runs());
        assertEquals(1, stays.runs());
        assertEquals(java.util.List.of("a.mends Passed"), Stage.said(readiness, "a.mends"));
    }
}
