package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Promise 10: a change of state is told once, in order, outside locks, whatever its listeners do. */
final class TransitionsTest {
    private static final Schedule OFTEN = Schedule.every(Duration.ofSeconds(60));
    private final Stage stage = new Stage();
    private final Script flaps = Script.of("a.flaps", Scope.LOCAL)
            .says(
                    Outcome.passed("up"),
                    Outcome.passed("up still"),
                    Outcome.failed(Severity.CRITICAL, "down"),
                    Outcome.failed(Severity.CRITICAL, "down still"),
                    Outcome.passed("up again"))
            .by(OFTEN);

    @Test
    void listeners_hear_of_changes_and_of_nothing_else() {
        Readiness readiness = stage.started(flaps);
        for (int i = 0; i < 6; i++) {
            readiness.refresh();
        }
        readiness.close();

        assertEquals(List.of("STARTING>READY", "READY>NOT_READY", "NOT_READY>READY", "READY>STOPPED"), stage.told);
    }

    @Test
    void the_log_says_each_change_once() {
        try (CapturedLog log = CapturedLog.begin()) {
            Readiness readiness = stage.started(flaps);
            for (int i = 0; i < 6; i++) {
                readiness.refresh();
            }
            readiness.drain("maintenance");
            readiness.close();

            assertEquals(
                    List.of(
                            "INFO The service is ready: 0 of 1 rules failed (profile production, 0 ms)",
                            "WARN The service is not ready: 1 of 1 rules failed (profile production, 0 ms)",
                            "INFO The service is ready: 0 of 1 rules failed (profile production, 0 ms)",
                            "INFO The service is draining: maintenance (profile production, 0 ms)",
                            "INFO The service has stopped (profile production, 0 ms)"),
                    log.heads());
            assertTrue(log.text().contains("observed  down"), log.text());
        }
    }

    @Test
    void a_degraded_state_is_a_warning_with_its_findings() {
        try (CapturedLog log = CapturedLog.begin()) {
            stage.started(Script.of("a.blind", Scope.LOCAL).says(Outcome.inconclusive("no network")));

            assertEquals(
                    List.of("WARN The service is degraded: 0 of 1 rules failed, 1 could not look (profile production,"
                            + " 0 ms)"),
                    log.heads());
            assertTrue(log.text().contains("reason    no network"));
        }
    }

    @Test
    void a_listener_that_throws_hurts_neither_the_others_nor_the_engine() {
        Readiness readiness = stage.builder(flaps)
                .listen((before, after) -> {
                    throw new IllegalStateException("boom");
                })
                .listen((before, after) -> {
                    throw new Error("boom");
                })
                .listen((before, after) -> stage.told.add("last " + after.state()))
                .build()
                .start();
        try (CapturedLog log = CapturedLog.begin()) {
            readiness.refresh();
            readiness.refresh();

            assertEquals(List.of("STARTING>READY", "last READY", "READY>NOT_READY", "last NOT_READY"), stage.told);
            assertTrue(log.text().contains("a readiness listener threw:\njava.lang.IllegalStateException: boom"));
        }
    }

    @Test
    void a_listener_may_call_the_engine() {
        CompletableFuture<Readiness> self = new CompletableFuture<>();
        List<String> seen = new ArrayList<>();
        Readiness readiness = stage.builder(flaps)
                .listen((before, after) -> {
                    seen.add(before.state() + ">" + after.state());
                    if (after.state() == State.NOT_READY) {
                        seen.add("sees " + self.join().report().state());
                        self.join().refresh();
                        self.join().refresh();
                        self.join().drain("by the listener");
                        self.join().close();
                        seen.add("returns");
                    }
                })
                .build();
        self.complete(readiness);
        readiness.start().refresh();
        readiness.refresh();

        assertEquals(
                List.of(
                        "STARTING>READY",
                        "READY>NOT_READY",
                        "sees NOT_READY",
                        "returns",
                        "NOT_READY>READY",
                        "READY>DRAINING",
                        "DRAINING>STOPPED"),
                seen);
    }

    @Test
    void no_lock_is_held_while_a_listener_is_told() {
        CompletableFuture<Readiness> self = new CompletableFuture<>();
        Readiness readiness = stage.builder(flaps)
                .listen((before, after) -> {
                    if (before.state() == State.READY) {
                        Stage.within(Stage.elsewhere(() -> {
                            self.join().drain("from another thread, while the listener waits for it");
                            return true;
                        }));
                    }
                })
                .build();
        self.complete(readiness);
        readiness.start().refresh();
        readiness.refresh();

        assertEquals(State.DRAINING, readiness.report().state());
    }

    @Test
    void a_listener_that_hangs_holds_up_no_check() {
        CountDownLatch mayReturn = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(3);
        List<String> seen = new ArrayList<>();
        Readiness readiness = Readiness.of(Profile.PRODUCTION)
                .checks(flaps)
                .listen((before, after) -> {
                    seen.add(before.state() + ">" + after.state());
                    awaitQuietly(mayReturn);
                    told.countDown();
                })
                .build()
                .start();
        Stage.within(Stage.elsewhere(() -> {
            readiness.refresh();
            readiness.refresh();
            return readiness.refresh();
        }));
        assertEquals(State.NOT_READY, readiness.report().state());
        readiness.close();
        mayReturn.countDown();
        awaitQuietly(told);

        assertEquals(List.of("STARTING>READY", "READY>NOT_READY", "NOT_READY>STOPPED"), seen);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertFalse(!latch.await(20, java.util.concurrent.TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
