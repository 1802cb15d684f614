package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Promise 3: no timeout waits for the check, and every start is bounded. */
final class BoundedStartTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private final Stage stage = new Stage();

    @Test
    void a_check_that_never_answers_ends_with_its_timeout() {
        stage.executor.hold();
        Readiness readiness = stage.builder(
                        Script.passing("a.drops").by(Schedule.atStart().timeout(SECOND)))
                .build();
        CompletableFuture<Readiness> start = Stage.elsewhere(readiness::start);
        stage.executor.await(1);
        stage.executor.drop(0);
        stage.executor.release();
        stage.pass("0.999S");
        assertFalse(start.isDone());
        stage.pass("0.001S");

        Stage.within(start);
        assertEquals(Optional.of("no answer within 1000 ms"), Stage.reason(readiness, "a.drops"));
        assertEquals(State.DEGRADED, readiness.report().state());
    }

    @Test
    void the_start_ends_in_its_own_time_however_long_the_timeouts() {
        stage.executor.hold();
        Readiness readiness = stage.builder(
                        Script.passing("a.slow").by(Schedule.atStart().timeout(Duration.ofDays(366))))
                .startWithin(Duration.ofSeconds(3))
                .build();
        CompletableFuture<Readiness> start = Stage.elsewhere(readiness::start);
        stage.executor.await(1);
        stage.pass("3S");

        Stage.within(start);
        assertEquals(Optional.of("no answer within the start's 3000 ms"), Stage.reason(readiness, "a.slow"));
        assertEquals("PT3S", readiness.report().firstRound().toString());
    }

    @Test
    void a_check_asked_more_often_than_it_answers_does_not_hold_the_start() {
        Script busy = Script.passing("a.busy").by(Schedule.every(Duration.ofMillis(1)));
        stage.executor.hold();
        Readiness readiness = stage.builder(busy, Script.passing("b.slow")).build();
        CompletableFuture<Readiness> start = Stage.elsewhere(readiness::start);
        stage.executor.await(2);
        stage.executor.run(0);
        stage.pass("0.01S");
        stage.executor.await(2);
        stage.executor.run(0);

        Stage.within(start);
        assertEquals(1, busy.runs(), "its second run is still under way");
    }

    @Test
    void all_checks_run_at_once() {
        int many = 50;
        CyclicBarrier together = new CyclicBarrier(many);
        Check[] checks = IntStream.range(0, many)
                .mapToObj(i -> Check.of("a.n" + i, Scope.LOCAL, context -> {
                    together.await();
                    return Outcome.passed("met the others");
                }))
                .toArray(Check[]::new);
        try (Readiness readiness =
                Readiness.of(Profile.PRODUCTION).checks(checks).build().start()) {
            assertEquals(State.READY, readiness.report().state());
        }
    }

    @Test
    void a_check_that_spins_and_ignores_interruption_is_left_behind() {
        CountDownLatch over = new CountDownLatch(1);
        Check spins = Check.of("a.spins", Scope.LOCAL, context -> {
            while (over.getCount() > 0) {
                Thread.onSpinWait();
            }
            return Outcome.passed("done");
        });
        try (Readiness readiness = Readiness.of(Profile.PRODUCTION)
                .check(spins, Schedule.atStart().timeout(Duration.ofMillis(20)))
                .build()
                .start()) {
            assertEquals(Optional.of("no answer within 20 ms"), Stage.reason(readiness, "a.spins"));
        } finally {
            over.countDown();
        }
    }

    @Test
    void a_check_whose_time_is_up_is_interrupted_also_by_the_deadline_of_the_start() {
        for (Schedule schedule :
                List.of(Schedule.atStart().timeout(SECOND), Schedule.atStart().timeout(Duration.ofHours(1)))) {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch interrupted = new CountDownLatch(1);
            Script waits = Script.of("a.waits", Scope.LOCAL)
                    .does(context -> {
                        begun.countDown();
                        try {
                            new CountDownLatch(1).await();
                        } finally {
                            interrupted.countDown();
                        }
                        return Outcome.passed("never");
                    })
                    .by(schedule);
            Readiness readiness = Readiness.of(Profile.PRODUCTION)
                    .checks(waits)
                    .time(stage.time)
                    .startWithin(Duration.ofSeconds(2))
                    .executor(task -> new Thread(task).start())
                    .build();
            CompletableFuture<Readiness> start = Stage.elsewhere(readiness::start);
            await(begun);
            stage.pass("2S");
            await(interrupted);
            Stage.within(start);
        }
    }

    private static void await(CountDownLatch latch) {
        assertTrue(Stage.within(Stage.elsewhere(() -> {
            try {
                return latch.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                return false;
            }
        })));
    }

    @Test
    void an_executor_that_refuses_makes_its_checks_inconclusive() {
        Executor full = task -> {
            throw new RejectedExecutionException("full");
        };
        Readiness readiness = Readiness.of(Profile.PRODUCTION)
                .checks(Script.passing("a.ok").by(Schedule.every(SECOND)), Script.passing("b.ok"))
                .time(stage.time)
                .executor(full)
                .build()
                .start();

        assertEquals(Optional.of("no thread to run on"), Stage.reason(readiness, "a.ok"));
        assertEquals(Optional.of("no thread to run on"), Stage.reason(readiness, "b.ok"));
        stage.pass("10S");
        assertEquals(State.DEGRADED, readiness.report().state());
    }

    @Test
    void a_start_that_nobody_could_look_at_may_be_refused() {
        stage.executor.hold();
        Readiness readiness = stage.builder(
                        Script.passing("a.slow").by(Schedule.atStart().timeout(SECOND)))
                .policy(Policy.standard().unseenRefusesStart())
                .build();
        CompletableFuture<Readiness> start = Stage.elsewhere(readiness::start);
        stage.executor.await(1);
        stage.pass("1S");

        NotReadyException refused = assertThrows(NotReadyException.class, () -> Stage.within(start));
        assertTrue(String.valueOf(refused.getMessage())
                .startsWith("The service refuses to start: 0 of 1 rules failed, 1 could not look"));
    }

    @Test
    void an_interrupt_ends_the_start_and_stays_set() {
        stage.executor.hold();
        Readiness readiness = stage.builder(Script.passing("a.slow")).build();
        CompletableFuture<Boolean> start = Stage.elsewhere(() -> {
            Thread.currentThread().interrupt();
            NotReadyException refused = assertThrows(NotReadyException.class, readiness::start);
            assertTrue(refused.report().refused());
            assertTrue(String.valueOf(refused.getMessage())
                    .startsWith("The service refuses to start: the start was interrupted; 0 of 1"));
            return Thread.currentThread().isInterrupted();
        });

        assertTrue(Stage.within(start));
        assertEquals(State.STOPPED, readiness.report().state());
    }

    @Test
    void the_deadline_is_called_off_when_the_start_is_over() {
        Readiness readiness = stage.started(Script.passing("a.ok"));
        Script slow = Script.passing("b.slow");

        assertEquals(1, stage.time.waiting(), "the hourly look alone");
        assertEquals(0, slow.runs());
        stage.pass("1H");
        assertEquals(State.READY, readiness.report().state());
    }

    @Test
    void a_start_whose_timer_is_dead_closes_the_engine_again() {
        Time broken = new BrokenTime(stage.time);
        Readiness readiness = Readiness.of(Profile.PRODUCTION)
                .checks(Script.passing("a.ok"))
                .time(broken)
                .executor(stage.executor)
                .build();

        assertThrows(RejectedExecutionException.class, readiness::start);
        assertEquals(State.STOPPED, readiness.report().state());
    }

    /** Time whose timer takes nothing any more. */
    static class BrokenTime implements Time {
        private final Time source;

        BrokenTime(Time source) {
            this.source = source;
        }

        @Override
        public java.time.Instant now() {
            return source.now();
        }

        @Override
        public java.time.ZoneId zone() {
            return source.zone();
        }

        @Override
        public long nanos() {
            return source.nanos();
        }

        @Override
        public Alarm after(Duration delay, Runnable task) {
            throw new RejectedExecutionException("closed");
        }
    }
}
