package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.SteppingExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Every order in which what is under way may happen, one after the other. */
final class InterleavingTest {
    private static final Schedule OFTEN = Schedule.every(Duration.ofSeconds(10))
            .timeout(Duration.ofSeconds(2))
            .confirm(2);

    /** What may happen next; each is possible at any time. */
    private enum Event {
        RUN_FIRST,
        RUN_LAST,
        TIMEOUT,
        PASS,
        DRAIN_OR_RESUME,
        CLOSE
    }

    private static final int DEPTH = 4;

    @Test
    void whatever_happens_in_whatever_order_the_report_is_sound() {
        try (CapturedLog log = CapturedLog.begin()) {
            assertEquals((int) Math.pow(Event.values().length, DEPTH), explore(new ArrayList<>()));
            assertFalse(log.text().contains("a step of the engine failed"));
        }
    }

    private int explore(List<Event> path) {
        if (path.size() == DEPTH) {
            play(path);
            return 1;
        }
        int played = 0;
        for (Event event : Event.values()) {
            path.add(event);
            played += explore(path);
            path.remove(path.size() - 1);
        }
        return played;
    }

    private static void play(List<Event> path) {
        Stage stage = new Stage();
        Script flaps = Script.of("a.flaps", Scope.LOCAL)
                .says(
                        Outcome.passed("up"),
                        Outcome.failed(Severity.CRITICAL, "down"),
                        Outcome.failed(Severity.CRITICAL, "down"),
                        Outcome.passed("up"))
                .by(OFTEN);
        Script fine = Script.passing("b.fine").by(OFTEN);
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        Readiness readiness = stage.builder(flaps, fine)
                .listen((before, after) -> told.add(before.state() + ">" + after.state()))
                .build()
                .start();
        stage.executor.hold();
        for (Event event : path) {
            happen(event, stage, readiness);
            assertSound(readiness, path);
        }
        stage.executor.release();
        stage.pass("2S");
        assertEnds(readiness, path, stage, fine);
        assertTold(told, path);
    }

    private static void happen(Event event, Stage stage, Readiness readiness) {
        SteppingExecutor executor = stage.executor;
        switch (event) {
            case RUN_FIRST -> runIf(executor, 0);
            case RUN_LAST -> runIf(executor, executor.waiting() - 1);
            case TIMEOUT -> stage.pass("2S");
            case PASS -> stage.pass("9S");
            case DRAIN_OR_RESUME -> turn(readiness);
            case CLOSE -> readiness.close();
        }
    }

    private static void turn(Readiness readiness) {
        if (readiness.report().state() == State.DRAINING) {
            readiness.resume();
        } else {
            readiness.drain("maintenance");
        }
    }

    private static void runIf(SteppingExecutor executor, int index) {
        if (executor.waiting() > 0) {
            executor.run(index);
        }
    }

    private static void assertSound(Readiness readiness, List<Event> path) {
        ReadinessReport report = readiness.report();
        boolean bad = report.open().stream().anyMatch(verdict -> verdict.consequence() == Consequence.LEAVES_TRAFFIC);
        boolean wrong = !report.open().isEmpty() || !report.inconclusive().isEmpty();
        switch (report.state()) {
            case READY -> assertTrue(!wrong, path::toString);
            case DEGRADED -> assertTrue(wrong && !bad, path::toString);
            case NOT_READY -> assertTrue(bad, path::toString);
            case DRAINING -> assertEquals("maintenance", report.reason());
            case STOPPED -> assertTrue(path.contains(Event.CLOSE));
            case STARTING -> throw new AssertionError(path + ": it was ready before");
        }
    }

    private static void assertEnds(Readiness readiness, List<Event> path, Stage stage, Script fine) {
        boolean closed = path.contains(Event.CLOSE);
        assertEquals(closed, readiness.report().state() == State.STOPPED, path::toString);
        int before = fine.runs();
        stage.pass("60S");
        assertEquals(!closed, fine.runs() > before, () -> path + ": it goes on unless it was closed");
        assertEquals(closed ? 0 : 1, stage.time.waiting(), () -> path + ": one alarm, or none");
        readiness.close();
        assertEquals(0, stage.time.waiting());
    }

    /** Each change begins where the one before ended, also where some were told on another thread. */
    private static void assertTold(BlockingQueue<String> told, List<Event> path) {
        String last = "STARTING";
        while (!last.equals("STOPPED")) {
            String next = polled(told);
            assertTrue(next.startsWith(last + ">"), path + " " + last + " then " + next);
            last = next.substring(next.indexOf('>') + 1);
        }
        assertTrue(told.isEmpty(), path::toString);
    }

    private static String polled(BlockingQueue<String> told) {
        try {
            return String.valueOf(told.poll(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_answer_and_its_timeout_in_either_order_give_one_outcome() {
        for (boolean answerFirst : new boolean[] {true, false}) {
            Stage stage = new Stage();
            Script check = Script.passing("a.ok").by(Schedule.every(Duration.ofSeconds(60)));
            Readiness readiness = stage.started(check);
            stage.executor.hold();
            CompletableFuture<ReadinessReport> round = Stage.elsewhere(readiness::refresh);
            stage.executor.await(1);
            if (answerFirst) {
                stage.executor.run(0);
                stage.pass("5S");
            } else {
                stage.pass("5S");
                stage.executor.run(0);
            }
            Stage.within(round);
            assertEquals(List.of(answerFirst ? "a.ok Passed" : "a.ok Inconclusive"), Stage.said(readiness, "a.ok"));
            assertEquals(answerFirst ? 2 : 1, check.runs());
        }
    }

    @Test
    void no_check_runs_twice_at_a_time() {
        Stage stage = new Stage();
        Script check = Script.passing("a.ok").by(Schedule.every(Duration.ofSeconds(1)));
        Readiness readiness = stage.started(check);
        stage.executor.hold();
        Thread one = waiting(readiness);
        Thread other = waiting(readiness);
        assertEquals(1, stage.executor.waiting(), "one run for both rounds");
        stage.executor.run(0);
        join(one);
        join(other);

        assertEquals(2, check.runs());
    }

    /** A round that has asked its checks and waits for them. */
    private static Thread waiting(Readiness readiness) {
        Thread thread = new Thread(readiness::refresh);
        thread.setDaemon(true);
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return thread;
    }

    private static void join(Thread thread) {
        try {
            thread.join(20_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertFalse(thread.isAlive());
    }

    @Test
    void rounds_one_after_the_other_always_find_a_thread() {
        Check[] checks = new Check[8];
        for (int i = 0; i < checks.length; i++) {
            checks[i] = Script.passing("a.n" + i);
        }
        try (Readiness readiness =
                Readiness.of(Profile.PRODUCTION).checks(checks).build().start()) {
            for (int i = 0; i < 500; i++) {
                ReadinessReport report = readiness.refresh();
                assertEquals(State.READY, report.state(), report::toText);
            }
        }
    }
}
