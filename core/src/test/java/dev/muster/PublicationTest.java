package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Answers that come together share a publication, and none is left out of it. */
final class PublicationTest {
    private static final int CHECKS = 50;

    private static Readiness engine(CyclicBarrier together) {
        ReadinessBuilder builder = Readiness.of(Profile.PRODUCTION);
        for (int i = 0; i < CHECKS; i++) {
            builder.check(Check.of("a.check-" + i, Scope.LOCAL, context -> {
                together.await(20, TimeUnit.SECONDS);
                return Outcome.passed("fine");
            }));
        }
        return builder.build();
    }

    @Test
    void a_round_s_report_holds_every_answer_of_the_round() {
        try (Readiness readiness = engine(new CyclicBarrier(CHECKS)).start()) {
            for (int round = 0; round < 200; round++) {
                Instant before = Instant.now();
                ReadinessReport report = readiness.refresh();

                for (CheckStatus check : report.checks()) {
                    Instant last = check.lastRun().orElseThrow();
                    assertFalse(last.isBefore(before), check.id() + " in round " + round);
                }
                assertEquals(State.READY, report.state());
            }
        }
    }

    @Test
    void also_while_others_answer_all_the_time() {
        ReadinessBuilder builder = Readiness.of(Profile.PRODUCTION);
        for (int i = 0; i < CHECKS; i++) {
            Check check = Check.of("a.check-" + i, Scope.LOCAL, context -> Outcome.passed("fine"));
            builder.check(check, i < 5 ? Schedule.atStart() : Schedule.every(Duration.ofMillis(1)));
        }
        try (Readiness readiness = builder.build().start()) {
            for (int round = 0; round < 500; round++) {
                Instant before = Instant.now();
                for (CheckStatus check : readiness.refresh().checks().subList(0, 5)) {
                    Instant last = check.lastRun().orElseThrow();
                    assertFalse(last.isBefore(before), check.id() + " in round " + round);
                }
            }
        }
    }

    /** An executor that runs what it is given at once makes one check wait for the other. */
    @Test
    void a_change_is_seen_while_the_round_goes_on() {
        List<State> seen = new ArrayList<>();
        Stage stage = new Stage();
        Script first = Script.of("a.first", Scope.LOCAL).says(Outcome.passed("up"), Outcome.failed("down"));
        CompletableFuture<Readiness> readiness = new CompletableFuture<>();
        Script second = Script.of("b.second", Scope.LOCAL)
                .says(Outcome.passed("up"))
                .does(context -> {
                    seen.add(readiness.join().report().state());
                    return Outcome.passed("up");
                });
        readiness.complete(stage.started(first, second));
        readiness.join().refresh();

        assertEquals(List.of(State.DEGRADED), seen);
        readiness.join().close();
    }

    @Test
    void what_repeats_itself_is_taken_in_before_its_time_is_up_whatever_comes_after_it() {
        Stage stage = new Stage();
        CompletableFuture<Readiness> readiness = new CompletableFuture<>();
        List<Optional<Instant>> seen = new ArrayList<>();
        Script hangs = Script.of("b.hangs", Scope.LOCAL)
                .says(Outcome.passed("up"))
                .does(context -> {
                    seen.add(Stage.status(readiness.join(), "a.quick").lastRun());
                    stage.pass("6S");
                    seen.add(Stage.status(readiness.join(), "a.quick").lastRun());
                    return Outcome.passed("up");
                });
        readiness.complete(stage.started(Script.passing("a.quick"), hangs));
        Instant began = stage.time.now();
        stage.pass("1S");
        readiness.join().refresh();

        assertEquals(List.of(Optional.of(began), Optional.of(began.plusSeconds(1))), seen);
        assertEquals(List.of("a.quick Passed"), Stage.said(readiness.join(), "a.quick"));
        readiness.join().close();
    }

    @Test
    void a_report_that_still_holds_is_not_made_anew() {
        Stage stage = new Stage();
        try (Readiness readiness = stage.started(Script.passing("a.check"))) {
            ReadinessReport report = readiness.report();
            stage.pass("2H");

            assertSame(report, readiness.report());
        }
    }
}
