package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Promise 5: before the first full round nothing is ready, and what is old is not believed. */
final class StalenessTest {
    private static final Schedule OFTEN = Schedule.every(Duration.ofSeconds(10)).timeout(Duration.ofSeconds(5));
    private final Stage stage = new Stage();

    @Test
    void it_is_starting_until_the_first_round_is_whole() {
        stage.executor.hold();
        Readiness readiness =
                stage.builder(Script.passing("a.ok"), Script.passing("b.ok")).build();
        assertEquals(State.STARTING, readiness.report().state());
        CompletableFuture<Readiness> start = Stage.elsewhere(readiness::start);
        stage.executor.await(2);
        stage.executor.run(1);

        assertEquals(State.STARTING, readiness.report().state());
        assertEquals(
                "The service is starting: 1 of 2 checks have answered (profile production, 0 ms)\n",
                readiness.report().toText());
        stage.executor.run(0);
        Stage.within(start);
        assertEquals(State.READY, readiness.report().state());
    }

    @Test
    void a_dead_timer_cannot_stay_green() {
        Readiness readiness = stage.started(Script.passing("a.ok").by(OFTEN));
        stage.time.kill();
        stage.time.pass(Duration.ofSeconds(25).minusNanos(1));
        assertEquals(State.READY, readiness.report().state());
        stage.time.pass(Duration.ofNanos(1));

        assertEquals(State.DEGRADED, readiness.report().state());
        assertEquals(Optional.of("stale: last answered at 2026-03-01T12:00:00Z"), Stage.reason(readiness, "a.ok"));
        assertEquals(List.of("a.ok Inconclusive"), Stage.said(readiness, "a.ok"));
    }

    @Test
    void each_check_grows_stale_in_its_own_time() {
        Readiness readiness = stage.started(
                Script.passing("a.quick").by(OFTEN),
                Script.passing("b.slow").by(Schedule.every(Duration.ofHours(1))),
                Script.passing("c.once"));
        stage.time.kill();
        stage.pass("25S");
        assertEquals(List.of("b.slow Passed"), Stage.said(readiness, "b.slow"));
        stage.pass("3H");

        assertEquals(List.of("b.slow Inconclusive"), Stage.said(readiness, "b.slow"));
        assertEquals(List.of("a.quick Inconclusive"), Stage.said(readiness, "a.quick"));
        assertEquals(List.of("c.once Passed"), Stage.said(readiness, "c.once"), "asked once, by its schedule");
    }

    @Test
    void what_was_failing_stays_failing_when_it_is_stale() {
        Script down = Script.of("a.down", Scope.LOCAL)
                .says(Outcome.passed("up"), Outcome.failed(Severity.CRITICAL, "down"))
                .by(OFTEN);
        Readiness readiness = stage.started(down);
        readiness.refresh();
        stage.time.kill();
        stage.pass("1H");

        assertEquals(State.NOT_READY, readiness.report().state());
        assertEquals(List.of("a.down Inconclusive", "a.down Failed"), Stage.said(readiness, "a.down"));
    }

    @Test
    void a_live_timer_tells_of_it() {
        Readiness readiness = stage.started(Script.passing("a.ok").by(OFTEN.confirm(3)));
        stage.executor.hold();
        stage.pass("24.9S");
        assertEquals(1, stage.executor.waiting(), "the run that hangs");
        stage.pass("0.1S");
        assertEquals(2, stage.executor.waiting(), "and the news of it");
        stage.executor.release();

        assertEquals(State.DEGRADED, readiness.report().state());
        assertTrue(stage.told.contains("READY>DEGRADED"), stage.told.toString());
    }

    @Test
    void a_late_run_does_not_make_an_old_answer_young() {
        Readiness readiness = stage.started(Script.passing("a.ok").by(OFTEN.confirm(3)));
        stage.executor.hold();
        stage.pass("18S");

        assertEquals(State.READY, readiness.report().state(), "one overrun of three");
        stage.pass("7S");
        assertEquals(Optional.of("stale: last answered at 2026-03-01T12:00:00Z"), Stage.reason(readiness, "a.ok"));
    }

    @Test
    void a_check_that_is_asked_stays_young() {
        Readiness readiness = stage.started(Script.passing("a.ok").by(OFTEN));
        for (int i = 0; i < 100; i++) {
            stage.pass("7S");
            assertEquals(State.READY, readiness.report().state());
        }
    }

    @Test
    void a_wall_clock_that_jumps_makes_nothing_old_or_young() {
        Readiness readiness = stage.started(Script.passing("a.ok").by(OFTEN));
        stage.time.jumpTo(Instant.parse("2036-03-01T12:00:00Z"));
        stage.pass("1S");
        assertEquals(State.READY, readiness.report().state());
        stage.time.jumpTo(Instant.parse("2016-03-01T12:00:00Z"));
        stage.time.kill();
        stage.pass("24S");
        assertEquals(State.DEGRADED, readiness.report().state());
    }

    @Test
    void a_waiver_ends_at_midnight_also_without_a_timer() {
        Readiness readiness = stage.builder(
                        Script.of("a.known", Scope.LOCAL).says(Outcome.failed(Severity.WARNING, "known")))
                .waive(Waiver.of("a.known").because("later").owner("us").until(LocalDate.of(2026, 3, 1)))
                .build()
                .start();
        assertEquals(State.READY, readiness.report().state());
        stage.time.kill();
        stage.time.pass(Duration.ofHours(12).minusNanos(1));
        assertEquals(State.READY, readiness.report().state());
        stage.time.pass(Duration.ofNanos(1));

        assertEquals(State.DEGRADED, readiness.report().state());
        assertEquals(2, readiness.report().open().size(), "the finding, and the waiver that has ended");
    }

    @Test
    void a_fault_of_the_engine_takes_trust_in_the_timer_back() {
        FaultyTime time = new FaultyTime(stage.time);
        Readiness readiness = Readiness.of(Profile.PRODUCTION)
                .checks(Script.passing("a.ok").by(OFTEN))
                .time(time)
                .build()
                .start();
        time.broken = true;
        stage.pass("60S");
        time.broken = false;

        assertEquals(State.DEGRADED, readiness.report().state());
    }

    private ReadinessBuilder builder(Time time, Check check) {
        return Readiness.of(Profile.PRODUCTION).checks(check).time(time).executor(stage.executor);
    }

    /** Vouches for its tasks, and then cannot tell the time when they run. */
    private static final class FaultyTime extends BoundedStartTest.BrokenTime {
        private final Time source;
        private boolean broken;
        private boolean lost;

        FaultyTime(Time source) {
            super(source);
            this.source = source;
        }

        @Override
        public Instant now() {
            if (broken) {
                throw new IllegalStateException("no clock");
            }
            return super.now();
        }

        @Override
        public ZoneId zone() {
            if (lost) {
                throw new IllegalStateException("no zone");
            }
            return super.zone();
        }

        @Override
        public Alarm after(Duration delay, Runnable task) {
            return source.after(delay, task);
        }

        @Override
        public boolean vouchesForTasks() {
            return true;
        }
    }

    @Test
    void after_a_fault_it_goes_on() {
        FaultyTime time = new FaultyTime(stage.time);
        Script check = Script.passing("a.ok").by(OFTEN);
        Readiness readiness = builder(time, check).build().start();
        time.broken = true;
        stage.pass("60S");
        time.broken = false;
        stage.pass("2S");

        assertEquals(State.READY, readiness.report().state());
        assertEquals(2, check.runs());
    }

    /** Where there are waivers the zone is asked for while an answer is taken in: nothing is left of that answer. */
    @Test
    void a_check_whose_answer_was_lost_in_a_fault_is_asked_again() {
        FaultyTime time = new FaultyTime(stage.time);
        Script check = Script.passing("a.ok").by(OFTEN);
        Readiness readiness = builder(time, check)
                .waive(Waiver.of("a.ok").because("x").owner("y").until(LocalDate.MAX))
                .build()
                .start();
        check.says(Outcome.failed("broken"));
        time.lost = true;
        stage.pass("20S");
        assertEquals(2, check.runs(), "the second was lost");
        time.lost = false;
        stage.pass("60S");

        assertTrue(check.runs() > 2, check.runs() + " runs");
        assertEquals(List.of("a.ok Failed"), Stage.said(readiness, "a.ok"));
    }
}
