package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A check that judges what the others found is asked after them, in each step of the start, and holds up nothing. */
final class JudgingCheckTest {
    private static final Schedule EVERY_MINUTE = Schedule.every(Duration.ofSeconds(60));
    private static final Schedule OWN_ENDPOINT = EVERY_MINUTE.onceListening();

    private final Stage stage = new Stage();
    private final JudgeScript judge = JudgeScript.of("a.judge");

    @Test
    void it_is_asked_once_the_others_have_answered_wherever_it_is_named() {
        JudgeScript last = JudgeScript.of("z.judge");
        Readiness readiness = stage.started(judge, Script.passing("b.one"), Script.passing("c.two"), last);

        assertEquals(List.of("[b.one [Passed], c.two [Passed]]"), judge.saw, "neither itself nor the other judge");
        assertEquals(judge.saw, last.saw);
        assertEquals(State.READY, readiness.report().state());
        assertEquals(List.of("a.judge Passed"), Stage.said(readiness, "a.judge"));
    }

    @Test
    void what_it_finds_refuses_the_start() {
        Script warns = Script.of("b.warns", Scope.LOCAL).says(Outcome.failed(Severity.WARNING, "rather bad"));
        Readiness readiness = stage.builder(judge, warns).build();

        NotReadyException refused = assertThrows(NotReadyException.class, readiness::start);

        assertTrue(
                refused.report().toText().contains("another failed"),
                refused.report().toText());
    }

    @Test
    void it_waits_until_the_last_has_answered_and_the_start_waits_for_it() {
        stage.executor.hold();
        Readiness readiness = stage.builder(judge, Script.passing("b.one"), Script.passing("c.two"))
                .build();
        CompletableFuture<Readiness> start = Stage.elsewhere(readiness::start);
        stage.executor.await(2);
        stage.executor.run(0);
        assertEquals(1, stage.executor.waiting(), "only the second of the others is still to be run");
        stage.executor.run(0);
        stage.executor.await(1);
        assertFalse(start.isDone());
        assertEquals(0, judge.runs());
        stage.executor.run(0);

        assertSame(readiness, Stage.within(start));
        assertEquals(List.of("[b.one [Passed], c.two [Passed]]"), judge.saw);
    }

    @Test
    void the_others_are_cut_so_early_that_it_has_a_tenth_of_the_starts_time() {
        stage.executor.hold();
        Script slow = Script.passing("b.slow").by(Schedule.atStart().timeout(Duration.ofDays(1)));
        Readiness readiness =
                stage.builder(judge, slow).startWithin(Duration.ofSeconds(4)).build();
        CompletableFuture<Readiness> start = Stage.elsewhere(readiness::start);
        stage.executor.await(1);
        stage.pass("3.599S");
        assertEquals(1, stage.executor.waiting());
        stage.pass("0.001S");
        stage.executor.await(2);
        assertFalse(start.isDone());
        stage.executor.run(1);

        Stage.within(start);
        assertEquals(List.of("[b.slow [Inconclusive]]"), judge.saw);
        assertEquals(Optional.of("no answer within the start's 3600 ms"), Stage.reason(readiness, "b.slow"));
        assertEquals(1, stage.time.waiting(), "both deadlines are called off, the alarm of the hung run is left");
    }

    @Test
    void a_long_start_keeps_a_second_for_it() {
        stage.executor.hold();
        Script slow = Script.passing("b.slow").by(Schedule.atStart().timeout(Duration.ofDays(1)));
        Readiness readiness =
                stage.builder(judge, slow).startWithin(Duration.ofSeconds(60)).build();
        CompletableFuture<Readiness> start = Stage.elsewhere(readiness::start);
        stage.executor.await(1);
        stage.pass("59S");
        stage.executor.await(2);
        stage.executor.run(1);

        Stage.within(start);
        assertEquals(1, judge.runs());
    }

    @Test
    void a_judge_that_does_not_answer_holds_up_no_start() {
        stage.executor.hold();
        Readiness readiness = stage.builder(
                        judge.by(Schedule.atStart().timeout(Duration.ofDays(1))), Script.passing("b.one"))
                .startWithin(Duration.ofSeconds(4))
                .build();
        CompletableFuture<Readiness> start = Stage.elsewhere(readiness::start);
        stage.executor.await(1);
        stage.executor.run(0);
        stage.executor.await(1);
        stage.pass("3.999S");
        assertFalse(start.isDone());
        stage.pass("0.001S");

        Stage.within(start);
        assertEquals(Optional.of("no answer within the start's 4000 ms"), Stage.reason(readiness, "a.judge"));
        assertEquals(State.DEGRADED, readiness.report().state());
    }

    @Test
    void a_judge_that_hangs_on_from_the_first_step_does_not_hold_up_the_second() {
        stage.executor.hold();
        Readiness readiness = stage.builder(
                        judge.by(EVERY_MINUTE),
                        Script.passing("b.one"),
                        Script.passing("c.own").by(OWN_ENDPOINT))
                .build();
        CompletableFuture<Readiness> start = Stage.elsewhere(readiness::start);
        stage.executor.await(1);
        stage.executor.run(0);
        stage.executor.await(1);
        stage.pass("10S");
        Stage.within(start).listening();
        assertEquals(2, stage.executor.waiting());
        stage.executor.run(1);

        assertEquals(State.DEGRADED, readiness.report().state());
        stage.executor.run(0);
        stage.executor.release();
        stage.pass("67S");
        assertEquals(State.READY, readiness.report().state());
    }

    @Test
    void it_is_asked_again_when_the_own_endpoint_was_seen_and_holds_the_state_until_then() {
        Script own = Script.passing("c.own").by(OWN_ENDPOINT);
        Readiness readiness = stage.started(judge, Script.passing("b.one"), own);
        assertEquals(List.of("[b.one [Passed], c.own []]"), judge.saw);
        assertEquals(State.STARTING, readiness.report().state());
        stage.executor.hold();
        readiness.listening();
        stage.executor.run(0);
        assertEquals(State.STARTING, readiness.report().state(), "the judge has not been heard");
        stage.executor.release();

        assertEquals(State.READY, readiness.report().state());
        assertEquals("[b.one [Passed], c.own [Passed]]", judge.saw.get(1));
        assertEquals(2, judge.runs());
        assertEquals(List.of("STARTING>READY"), stage.told);
    }

    @Test
    void its_schedule_does_not_make_it_judge_before_the_own_endpoint_was_seen() {
        Script own = Script.passing("c.own").by(OWN_ENDPOINT.timeout(Duration.ofMinutes(5)));
        Readiness readiness = stage.started(judge.by(EVERY_MINUTE), Script.passing("b.one"), own);
        stage.executor.hold();
        readiness.listening();
        stage.pass("100S");
        assertEquals(State.STARTING, readiness.report().state());
        assertEquals(1, judge.runs());
        stage.executor.release();

        assertEquals(State.READY, readiness.report().state());
        assertEquals("[b.one [Passed], c.own [Passed]]", judge.saw.get(1));
    }

    @Test
    void what_it_finds_in_the_second_step_keeps_traffic_away_until_it_is_mended() {
        Script own = Script.of("c.own", Scope.POSTURE)
                .says(Outcome.failed(Severity.WARNING, "no HSTS"), Outcome.passed("HSTS"))
                .by(OWN_ENDPOINT);
        Readiness readiness = stage.started(judge, own).listening();
        assertEquals(State.NOT_READY, readiness.report().state());

        stage.pass("66S");
        assertEquals(State.NOT_READY, readiness.report().state(), "the judge has not looked since");
        stage.pass("33S");
        assertEquals(State.READY, readiness.report().state());
    }

    @Test
    void it_is_asked_by_its_schedule_and_sees_what_is_believed_then() {
        Script turns = Script.of("b.turns", Scope.POSTURE)
                .says(Outcome.passed("ok"), Outcome.failed(Severity.INFO, "bad"))
                .by(EVERY_MINUTE);
        Readiness readiness = stage.started(judge.by(Schedule.every(Duration.ofSeconds(90))), turns)
                .listening();
        assertEquals(1, judge.runs(), "nothing more was asked, so nothing more is judged");
        stage.pass("99S");

        assertEquals("[b.turns [Failed]]", judge.saw.get(1));
        assertEquals(State.DEGRADED, readiness.report().state(), "the start is over");
    }

    @Test
    void what_has_grown_too_old_is_inconclusive_for_it_too() {
        Script once = Script.passing("b.once").by(EVERY_MINUTE);
        Readiness readiness = stage.started(judge.by(Schedule.every(Duration.ofSeconds(200))), once);
        stage.executor.hold();
        stage.pass("190S");
        stage.executor.drop(0);
        stage.executor.release();
        stage.pass("40S");

        assertEquals("[b.once [Inconclusive, Failed]]", judge.saw.get(judge.saw.size() - 1));
        assertEquals(State.DEGRADED, readiness.report().state());
    }

    @Test
    void a_refresh_waits_for_it_and_asks_it_last() {
        Readiness readiness = stage.started(judge, Script.passing("b.one"));
        stage.executor.hold();
        CompletableFuture<ReadinessReport> refresh = Stage.elsewhere(readiness::refresh);
        stage.executor.await(1);
        stage.executor.run(0);
        stage.executor.await(1);
        assertFalse(refresh.isDone());
        stage.executor.run(0);

        Stage.within(refresh);
        assertEquals(2, judge.runs());
    }

    @Test
    void alone_it_sees_nobody_and_answers() {
        Readiness readiness = stage.started(judge);

        assertEquals(List.of("[]"), judge.saw);
        assertEquals(State.READY, readiness.report().state());
    }

    @Test
    void one_that_looks_once_listening_is_asked_then_alone() {
        Readiness readiness = stage.started(judge.by(OWN_ENDPOINT), Script.passing("b.one"));
        assertEquals(0, judge.runs());
        readiness.listening();

        assertEquals(List.of("[b.one [Passed]]"), judge.saw);
        assertEquals(State.READY, readiness.report().state());
    }

    @Test
    void closing_ends_the_wait_for_it() {
        stage.executor.hold();
        Readiness readiness = stage.builder(judge, Script.passing("b.one")).build();
        CompletableFuture<Readiness> start = Stage.elsewhere(readiness::start);
        stage.executor.await(1);
        stage.executor.run(0);
        stage.executor.await(1);
        readiness.close();

        assertThrows(NotReadyException.class, () -> Stage.within(start));
    }

    @Test
    void others_are_told_to_nobody_else() {
        List<List<OtherCheck>> seen = new ArrayList<>();
        stage.started(Script.passing("b.one"), Script.of("c.asks", Scope.LOCAL).does(context -> {
            seen.add(context.others());
            return Outcome.passed("nobody there");
        }));

        assertEquals(List.of(List.of()), seen);
    }

    @Test
    void what_it_says_is_wrong_with_itself_is_refused_with_all_else() {
        ConfigurationException refused = assertThrows(
                ConfigurationException.class,
                stage.builder(
                                Script.passing("b.one"),
                                judge.problems("no file", "no \u001b colour").scheduled(EVERY_MINUTE))
                        .waive(Waiver.of("b.one").because("x").owner("y"))::build);

        assertEquals(
                List.of(
                        "no file beside [b.one]",
                        "no \\u{1b} colour beside [b.one]",
                        "the waiver of b.one has no last day: call until(...)"),
                refused.problems());
    }

    @Test
    void one_that_throws_when_it_is_asked_what_is_wrong_is_refused() {
        ConfigurationException refused = assertThrows(
                ConfigurationException.class, stage.builder(Script.passing("b.one"), new DelegatingCheck() {
                    @Override
                    public Check delegate() {
                        return judge;
                    }

                    @Override
                    public List<String> problems(List<OtherCheck> others) {
                        throw new IllegalStateException("secret");
                    }
                })::build);

        assertEquals(
                List.of("check a.judge cannot say whether it fits the others: it threw java.lang.IllegalStateException;"
                        + " see the log"),
                refused.problems());
    }
}
