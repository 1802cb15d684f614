package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Promise 11: maintenance is visible as such, and close() stops everything. */
final class DrainAndCloseTest {
    private static final Schedule OFTEN = Schedule.every(Duration.ofSeconds(60));
    private final Stage stage = new Stage();
    private final Script fine = Script.passing("a.fine").by(OFTEN);

    @Test
    void draining_keeps_traffic_away_and_says_why_while_checks_go_on() {
        Readiness readiness = stage.started(fine);
        readiness.drain("moving the\u001b[2J database");

        assertEquals(State.DRAINING, readiness.report().state());
        assertEquals("moving the\\u{1b}[2J database", readiness.report().reason());
        assertTrue(readiness.report().toText().startsWith("The service is draining: moving the\\u{1b}[2J database ("));
        stage.pass("120S");
        assertTrue(fine.runs() > 1);
        readiness.drain("still moving");
        assertEquals("still moving", readiness.report().reason());
        readiness.resume();
        assertEquals(State.READY, readiness.report().state());
        assertEquals("", readiness.report().reason());
        readiness.resume();
        assertEquals(State.READY, readiness.report().state());
    }

    @Test
    void draining_needs_a_start_and_a_reason() {
        Readiness readiness = stage.builder(fine).build();

        assertThrows(IllegalStateException.class, () -> readiness.drain("early"));
        assertThrows(IllegalArgumentException.class, () -> readiness.drain(" \t"));
        readiness.resume();
        assertEquals(State.STARTING, readiness.report().state());
    }

    @Test
    void draining_during_the_start_is_not_lost() {
        stage.executor.hold();
        Readiness readiness = stage.builder(fine).build();
        CompletableFuture<Readiness> start = Stage.elsewhere(readiness::start);
        stage.executor.await(1);
        readiness.drain("deploy first");
        assertEquals(State.DRAINING, readiness.report().state());
        stage.executor.release();
        Stage.within(start);

        assertEquals(State.DRAINING, readiness.report().state());
        readiness.resume();
        assertEquals(State.READY, readiness.report().state());
    }

    @Test
    void close_turns_away_traffic_and_asks_nothing_any_more() {
        Readiness readiness = stage.started(fine);
        readiness.close();
        readiness.close();

        assertEquals(State.STOPPED, readiness.report().state());
        assertFalse(readiness.report().state().acceptsTraffic());
        assertEquals(0, stage.time.waiting());
        stage.pass("24H");
        readiness.refresh();
        readiness.drain("too late");
        readiness.resume();
        readiness.listening();
        assertEquals(1, fine.runs());
        assertEquals(State.STOPPED, readiness.report().state());
    }

    @Test
    void a_closed_or_started_engine_does_not_start() {
        Readiness closed = stage.builder(fine).build();
        closed.close();
        assertEquals(
                "this engine was closed: build another",
                assertThrows(IllegalStateException.class, closed::start).getMessage());
        Readiness started = stage.started(fine);
        assertEquals(
                "this engine was started before: build another",
                assertThrows(IllegalStateException.class, started::start).getMessage());
        assertEquals(State.READY, started.report().state());
    }

    @Test
    void close_during_the_start_ends_it() {
        stage.executor.hold();
        Readiness readiness = stage.builder(fine).build();
        CompletableFuture<Readiness> start = Stage.elsewhere(readiness::start);
        stage.executor.await(1);
        readiness.close();

        NotReadyException refused = assertThrows(NotReadyException.class, () -> Stage.within(start));
        assertEquals(State.STOPPED, refused.report().state());
        stage.executor.release();
        assertEquals(State.STOPPED, readiness.report().state());
    }

    @Test
    void close_during_a_round_ends_the_waiting() {
        Readiness readiness = stage.started(fine);
        stage.executor.hold();
        CompletableFuture<ReadinessReport> round = Stage.elsewhere(readiness::refresh);
        stage.executor.await(1);
        readiness.close();

        assertEquals(State.STOPPED, Stage.within(round).state());
    }

    @Test
    void close_from_a_check_of_its_own() {
        CompletableFuture<Readiness> self = new CompletableFuture<>();
        Script closes = Script.of("a.closes", Scope.LOCAL)
                .says(Outcome.passed("fine"))
                .does(context -> {
                    self.join().close();
                    return Outcome.passed("closed");
                });
        Readiness readiness = stage.started(closes);
        self.complete(readiness);

        assertEquals(State.STOPPED, readiness.refresh().state());
        assertFalse(Thread.interrupted(), "the interrupt was for the check");
    }

    @Test
    void close_interrupts_what_runs_also_on_the_owner_s_threads() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Script waits = Script.of("a.waits", Scope.LOCAL).does(context -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } finally {
                interrupted.countDown();
            }
            return Outcome.passed("never");
        });
        Readiness readiness = Readiness.of(Profile.PRODUCTION)
                .checks(waits)
                .time(stage.time)
                .executor(task -> new Thread(task).start())
                .build();
        CompletableFuture<Readiness> start = Stage.elsewhere(readiness::start);
        Stage.within(Stage.elsewhere(() -> opened(begun)));
        readiness.close();

        assertTrue(Stage.within(Stage.elsewhere(() -> opened(interrupted))));
        assertThrows(NotReadyException.class, () -> Stage.within(start));
    }

    @Test
    void close_interrupts_once_more_what_hangs_already() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch once = new CountDownLatch(1);
        CountDownLatch twice = new CountDownLatch(1);
        Script hangs = Script.of("a.hangs", Scope.LOCAL)
                .does(context -> {
                    begun.countDown();
                    interrupted(once);
                    interrupted(twice);
                    return Outcome.passed("at last");
                })
                .by(Schedule.atStart().timeout(Duration.ofSeconds(1)));
        Readiness readiness = Readiness.of(Profile.PRODUCTION)
                .checks(hangs)
                .time(stage.time)
                .executor(task -> new Thread(task).start())
                .build();
        CompletableFuture<Readiness> start = Stage.elsewhere(readiness::start);
        assertTrue(opened(begun));
        stage.pass("1S");
        Stage.within(start);
        assertTrue(opened(once));
        readiness.close();

        assertTrue(opened(twice));
    }

    private static void interrupted(CountDownLatch seen) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            seen.countDown();
        }
    }

    private static boolean opened(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Test
    void close_lets_every_thread_go_and_does_not_interrupt_its_listeners() throws InterruptedException {
        AtomicBoolean interrupted = new AtomicBoolean();
        CountDownLatch stopped = new CountDownLatch(1);
        Set<Thread> before = musterThreads();
        Readiness readiness = Readiness.of(Profile.PRODUCTION)
                .check(Script.passing("a.fine"), Schedule.every(Duration.ofMillis(1)))
                .listen((from, to) -> {
                    if (to.state() == State.STOPPED) {
                        interrupted.set(Thread.currentThread().isInterrupted());
                        stopped.countDown();
                    }
                })
                .build()
                .start();
        Set<Thread> mine = musterThreads();
        mine.removeAll(before);
        assertFalse(mine.isEmpty());
        assertTrue(mine.stream().allMatch(Thread::isDaemon));
        readiness.close();
        assertTrue(opened(stopped));
        assertFalse(interrupted.get());
        for (Thread thread : mine) {
            thread.join(20_000);
            assertFalse(thread.isAlive(), thread.getName());
        }
    }

    private static Set<Thread> musterThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("muster-"))
                .collect(Collectors.toSet());
    }

    @Test
    void the_owner_s_time_is_the_owner_s_to_close() {
        AtomicBoolean closed = new AtomicBoolean();
        Time owners = new BoundedStartTest.BrokenTime(stage.time) {
            @Override
            public Alarm after(Duration delay, Runnable task) {
                return stage.time.after(delay, task);
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };
        Readiness readiness = Readiness.of(Profile.PRODUCTION)
                .checks(fine)
                .time(owners)
                .executor(stage.executor)
                .build()
                .start();
        readiness.close();

        assertFalse(closed.get());
    }

    @Test
    void a_listener_may_close_the_engine() {
        CompletableFuture<Readiness> self = new CompletableFuture<>();
        Readiness readiness = stage.builder(fine)
                .listen((before, after) -> self.join().close())
                .build();
        self.complete(readiness);
        readiness.start();

        assertEquals(State.STOPPED, readiness.report().state());
    }
}
