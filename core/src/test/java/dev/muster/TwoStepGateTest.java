package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The gate: before serving, and once listening. */
final class TwoStepGateTest {
    private static final Schedule OWN_ENDPOINT =
            Schedule.every(Duration.ofSeconds(60)).onceListening();
    private final Stage stage = new Stage();
    private final Script inside = Script.passing("a.inside").by(Schedule.every(Duration.ofSeconds(60)));

    @Test
    void it_is_starting_until_the_own_endpoint_was_seen() {
        Script outside = Script.passing("b.outside").by(OWN_ENDPOINT);
        Readiness readiness = stage.started(inside, outside);
        assertEquals(State.STARTING, readiness.report().state());
        assertEquals(0, outside.runs());
        readiness.refresh();
        assertEquals(0, outside.runs(), "it cannot look before the port is open");

        assertSame(readiness, readiness.listening());

        assertEquals(State.READY, readiness.report().state());
        assertEquals(1, outside.runs());
        assertSame(readiness, readiness.listening());
        assertEquals(1, outside.runs(), "once is enough");
        readiness.refresh();
        assertEquals(2, outside.runs());
    }

    @Test
    void listening_does_not_wait_for_the_answers() {
        Readiness readiness = stage.started(inside, Script.passing("b.outside").by(OWN_ENDPOINT));
        stage.executor.hold();
        readiness.listening();

        assertEquals(State.STARTING, readiness.report().state());
        stage.executor.release();
        assertEquals(State.READY, readiness.report().state());
    }

    @Test
    void a_refused_finding_keeps_traffic_away_until_it_is_mended_and_later_only_degrades() {
        Script outside = Script.of("b.outside", Scope.POSTURE)
                .says(
                        Outcome.failed(Severity.ERROR, "no HSTS"),
                        Outcome.passed("HSTS"),
                        Outcome.failed(Severity.ERROR, "no HSTS again"))
                .by(OWN_ENDPOINT);
        Readiness readiness = stage.started(inside, outside).listening();
        assertEquals(State.NOT_READY, readiness.report().state());

        readiness.refresh();
        assertEquals(State.READY, readiness.report().state());
        readiness.refresh();
        assertEquals(State.DEGRADED, readiness.report().state());
        assertEquals(List.of("STARTING>NOT_READY", "NOT_READY>READY", "READY>DEGRADED"), stage.told);
    }

    @Test
    void a_refused_finding_is_looked_at_again_also_without_an_interval() {
        Script outside = Script.of("b.outside", Scope.POSTURE)
                .says(Outcome.failed("no HSTS"), Outcome.passed("HSTS"))
                .by(Schedule.atStart().onceListening());
        Readiness readiness = stage.started(inside, outside).listening();
        assertEquals(State.NOT_READY, readiness.report().state());

        stage.pass("33S");
        assertEquals(State.READY, readiness.report().state());
        stage.pass("24H");
        assertEquals(2, outside.runs(), "it let the service serve, and its schedule says once");
    }

    @Test
    void what_could_not_be_seen_at_first_degrades_and_is_gated_when_it_is_seen() {
        Script outside = Script.of("b.outside", Scope.POSTURE)
                .says(Outcome.inconclusive("no DNS yet"), Outcome.failed("no HSTS"), Outcome.passed("HSTS"))
                .by(OWN_ENDPOINT);
        Readiness readiness = stage.started(inside, outside).listening();
        assertEquals(State.DEGRADED, readiness.report().state());
        readiness.refresh();
        assertEquals(State.NOT_READY, readiness.report().state());
        readiness.refresh();
        assertEquals(State.READY, readiness.report().state());
    }

    @Test
    void a_finding_of_the_first_step_only_degrades_after_the_start() {
        Script turns = Script.of("a.turns", Scope.SHARED)
                .says(Outcome.passed("ok"), Outcome.failed(Severity.CRITICAL, "bad"))
                .by(Schedule.every(Duration.ofSeconds(60)));
        Readiness readiness = stage.started(turns);
        readiness.refresh();

        assertEquals(State.DEGRADED, readiness.report().state());
    }

    @Test
    void a_refused_start_asks_nothing_any_more() {
        Script bad =
                Script.of("a.bad", Scope.POSTURE).says(Outcome.failed("bad")).by(Schedule.every(Duration.ofSeconds(1)));
        Readiness readiness =
                stage.builder(bad, Script.passing("b.outside").by(OWN_ENDPOINT)).build();

        NotReadyException refused = assertThrows(NotReadyException.class, readiness::start);

        assertTrue(refused.report().refused());
        assertEquals(State.NOT_READY, refused.report().state());
        assertEquals(0, refused.getStackTrace().length);
        readiness.listening();
        stage.pass("1H");
        assertEquals(1, bad.runs());
        assertEquals(State.STOPPED, readiness.report().state());
        assertEquals(0, stage.time.waiting());
    }

    @Test
    void a_check_that_turns_bad_while_others_are_awaited_still_refuses() {
        Script turns = Script.of("a.turns", Scope.POSTURE)
                .says(Outcome.passed("ok"), Outcome.failed("bad"))
                .by(Schedule.every(Duration.ofSeconds(1)));
        stage.executor.hold();
        Readiness readiness = stage.builder(turns, Script.passing("b.slow")).build();
        CompletableFuture<Readiness> start = Stage.elsewhere(readiness::start);
        stage.executor.await(2);
        stage.executor.run(0);
        stage.pass("1.1S");
        stage.executor.await(2);
        stage.executor.run(1);
        stage.executor.release();

        assertThrows(NotReadyException.class, () -> Stage.within(start));
    }

    @Test
    void in_development_nothing_is_refused() {
        Readiness readiness = Readiness.of(Profile.DEVELOPMENT)
                .checks(
                        Script.of("a.bad", Scope.POSTURE).says(Outcome.failed(Severity.CRITICAL, "bad")),
                        Script.of("b.bad", Scope.LOCAL)
                                .says(Outcome.failed(Severity.CRITICAL, "bad"))
                                .by(OWN_ENDPOINT))
                .time(stage.time)
                .executor(stage.executor)
                .build()
                .start()
                .listening();

        assertEquals(State.DEGRADED, readiness.report().state());
        assertEquals(2, readiness.report().open().size());
    }

    @Test
    void listening_needs_a_start() {
        Readiness readiness = stage.builder(inside).build();

        assertEquals(
                "call start() first",
                assertThrows(IllegalStateException.class, readiness::listening).getMessage());
    }

    @Test
    void an_audit_without_a_start_refuses_nothing_and_tells_all() {
        Script bad = Script.of("a.bad", Scope.POSTURE).says(Outcome.failed("bad"));
        try (Readiness readiness = stage.builder(bad).build()) {
            ReadinessReport report = readiness.refresh();

            assertEquals(State.NOT_READY, report.state());
            assertEquals(
                    "The service is not ready: 1 of 1 rules failed (profile production, 0 ms)",
                    report.toText().lines().findFirst().orElseThrow());
        }
    }
}
