package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Promise 2: whatever a check does, it is inconclusive under its own name and hurts no other. */
final class ContainmentTest {
    private static final Schedule OFTEN = Schedule.every(Duration.ofSeconds(60)).timeout(Duration.ofSeconds(2));
    private final Stage stage = new Stage();

    static Stream<Throwable> whatever_may_be_thrown() {
        return Stream.of(
                new IllegalStateException("boom"),
                new IOException("boom"),
                new AssertionError("boom"),
                new StackOverflowError("boom"),
                new NoClassDefFoundError("com/example/Gone"),
                new ExceptionInInitializerError(new IllegalStateException("boom")),
                new OutOfMemoryError("simulated"),
                new InternalError("simulated"),
                new Error("boom"));
    }

    @ParameterizedTest
    @MethodSource("whatever_may_be_thrown")
    void what_a_check_throws_is_inconclusive_under_its_name(Throwable thrown) {
        Readiness readiness = stage.started(
                Script.of("a.throws", Scope.LOCAL).does(context -> sneaky(thrown)), Script.passing("b.fine"));

        assertEquals(List.of("a.throws Inconclusive"), Stage.said(readiness, "a.throws"));
        assertTrue(Stage.reason(readiness, "a.throws")
                .orElseThrow()
                .startsWith("the check threw " + thrown.getClass().getName()));
        assertFalse(readiness.report().toText().contains("boom"));
        assertEquals(List.of("b.fine Passed"), Stage.said(readiness, "b.fine"));
        assertEquals(State.DEGRADED, readiness.report().state());
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> Outcome sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void the_same_on_threads_of_its_own() {
        Check fatal = Check.of("a.fatal", Scope.LOCAL, context -> sneaky(new InternalError("simulated")));
        try (Readiness readiness = quietly(
                () -> Readiness.of(Profile.PRODUCTION).checks(fatal).build().start())) {
            assertEquals(Optional.of("the check threw java.lang.InternalError"), Stage.reason(readiness, "a.fatal"));
        }
    }

    /** An error of the machine itself goes on to the thread's handler, which would print it into the test's output. */
    private static Readiness quietly(java.util.function.Supplier<Readiness> start) {
        Thread.UncaughtExceptionHandler usual = Thread.getDefaultUncaughtExceptionHandler();
        CountDownLatch seen = new CountDownLatch(1);
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> seen.countDown());
        try {
            Readiness readiness = start.get();
            seen.await();
            return readiness;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(usual);
        }
    }

    @Test
    @SuppressWarnings("NullAway") // a check that breaks its word
    void a_check_that_returns_nothing_is_inconclusive() {
        Check nothing = new Reckless("a.null") {
            @Override
            public CheckResult run(CheckContext context) {
                return null;
            }
        };

        assertEquals(Optional.of("the check returned no result"), Stage.reason(stage.started(nothing), "a.null"));
    }

    @Test
    void a_check_that_cannot_look_says_why() {
        Readiness readiness = stage.started(Script.of("a.blind", Scope.LOCAL).does(context -> {
            throw new CannotLookException("set SENTRY_DSN first", new IOException("secret detail"));
        }));

        assertEquals(Optional.of("set SENTRY_DSN first"), Stage.reason(readiness, "a.blind"));
    }

    @Test
    void a_check_that_gives_up_on_an_interrupt_is_inconclusive() {
        Readiness readiness = stage.started(Script.of("a.stopped", Scope.LOCAL).does(context -> {
            throw new InterruptedException("secret");
        }));

        assertEquals(Optional.of("the check was interrupted"), Stage.reason(readiness, "a.stopped"));
    }

    @Test
    void a_hundred_thousand_outcomes_are_cut_and_said_to_be() {
        RuleInfo rule = RuleInfo.of("a.many");
        List<Judgement> many = Stream.iterate(0, i -> i + 1)
                .limit(100_000)
                .map(i -> new Judgement(
                        rule,
                        i == 99_999
                                ? Outcome.failed(Severity.WARNING, "last").at("s" + i)
                                : Outcome.passed("ok").at("s" + i)))
                .toList();
        Readiness readiness = stage.started(new Reckless("a.many") {
            @Override
            public CheckResult run(CheckContext context) {
                return new CheckResult(many);
            }
        });

        assertEquals(1001, Stage.status(readiness, "a.many").verdicts().size());
        assertEquals(Optional.of("99000 more outcomes than the 1000 that are kept"), Stage.reason(readiness, "a.many"));
        assertEquals(1, readiness.report().open().size());
    }

    @Test
    void a_hung_check_is_told_escalates_and_is_not_asked_again_until_it_returns() {
        Script hangs = Script.passing("a.hangs").by(OFTEN);
        Readiness readiness = stage.started(hangs);
        stage.executor.hold();
        stage.pass("66S");
        stage.pass("3S");

        CheckStatus status = Stage.status(readiness, "a.hangs");
        assertTrue(readiness
                .report()
                .toText()
                .contains(" !  a.hangs is still running since "
                        + status.runningSince().orElseThrow() + ", last answered at 2026-03-01T12:00:00Z"));
        assertEquals(List.of("a.hangs Inconclusive"), Stage.said(readiness, "a.hangs"));
        assertEquals(State.DEGRADED, readiness.report().state());
        stage.pass("20S");
        assertEquals("its executor never ran it: give it a thread for every check", fix(readiness));
        stage.pass("5M");
        assertEquals(1, hangs.runs());
    }

    private static String fix(Readiness readiness) {
        return readiness.report().open().get(0).finding().orElseThrow().fix();
    }

    @Test
    void a_real_hang_costs_one_thread_and_escalates_whatever_the_confirmation_says() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayReturn = new CountDownLatch(1);
        Executor threads = task -> new Thread(task, "hanging-thread").start();
        Script hangs = Script.of("a.hangs", Scope.LOCAL)
                .says(Outcome.passed("fine"))
                .does(context -> hang(begun, mayReturn))
                .says(Outcome.passed("fine again"))
                .by(OFTEN.confirm(3));
        Readiness readiness = Readiness.of(Profile.PRODUCTION)
                .checks(hangs)
                .time(stage.time)
                .executor(threads)
                .build();
        Stage.within(Stage.elsewhere(readiness::start));
        CompletableFuture<ReadinessReport> round = Stage.elsewhere(readiness::refresh);
        Stage.within(Stage.elsewhere(() -> await(begun)));
        stage.pass("3S");
        Stage.within(round);

        assertEquals(State.READY, readiness.report().state(), "one of three is not confirmed");
        assertEquals(
                List.of("a.hangs Inconclusive"),
                Stage.status(readiness, "a.hangs").unconfirmed().stream()
                        .map(Stage::word)
                        .toList());
        stage.pass("16S");
        assertEquals(State.READY, readiness.report().state());
        stage.pass("1S");
        assertEquals(State.DEGRADED, readiness.report().state());
        assertTrue(readiness
                .report()
                .toText()
                .contains("observed  hangs: running since 2026-03-01T12:00:00Z, its timeout is 2000 ms"));
        assertEquals("take a thread dump and see what the thread hanging-thread waits for", fix(readiness));
        stage.pass("1H");
        assertEquals(2, hangs.runs());
        mayReturn.countDown();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** Ignores every interrupt. */
    private static Outcome hang(CountDownLatch begun, CountDownLatch mayReturn) {
        begun.countDown();
        while (!await(mayReturn)) {
            begun.countDown();
        }
        return Outcome.passed("too late");
    }

    @Test
    void a_hang_clears_no_finding() {
        Script hangs = Script.of("a.hangs", Scope.LOCAL)
                .says(Outcome.failed(Severity.CRITICAL, "down").at("db1"))
                .by(OFTEN);
        Readiness readiness = stage.builder(hangs).build();
        stage.executor.hold();
        CompletableFuture<ReadinessReport> audit = Stage.elsewhere(readiness::refresh);
        stage.executor.await(1);
        stage.executor.run(0);
        Stage.within(audit);
        stage.pass("66S");
        stage.pass("30S");

        assertEquals(State.NOT_READY, readiness.report().state());
        assertEquals(List.of("a.hangs Failed", "a.hangs@db1 Failed"), Stage.said(readiness, "a.hangs"));
    }

    @Test
    void what_a_hung_check_returns_at_last_is_not_believed_and_it_is_asked_again() {
        Script slow = Script.of("a.slow", Scope.LOCAL)
                .says(Outcome.passed("fine"), Outcome.failed("too late to say"), Outcome.passed("fine again"))
                .by(OFTEN);
        Readiness readiness = stage.started(slow);
        CompletableFuture<ReadinessReport> round = held(readiness);
        stage.pass("3S");
        Stage.within(round);
        stage.executor.run(0);

        assertEquals(1, slow.runs(), "what never began when its time was up is not begun");
        assertEquals(Optional.of("no answer within 2000 ms"), Stage.reason(readiness, "a.slow"));
        assertEquals(Optional.empty(), Stage.status(readiness, "a.slow").runningSince());
        stage.executor.release();
        stage.pass("66S");
        assertEquals(2, slow.runs());
    }

    @Test
    void a_check_asked_once_is_asked_again_when_its_answer_came_too_late() {
        Script slow = Script.of("a.slow", Scope.LOCAL)
                .does(context -> {
                    stage.pass("20S");
                    return Outcome.passed("too late to be believed");
                })
                .says(Outcome.passed("in time"))
                .by(Schedule.atStart());
        Readiness readiness = stage.started(slow);
        assertEquals(State.DEGRADED, readiness.report().state());
        assertEquals(List.of("a.slow Inconclusive"), Stage.said(readiness, "a.slow"));
        stage.pass("33S");

        assertEquals(State.READY, readiness.report().state());
        stage.pass("24H");
        assertEquals(2, slow.runs());
    }

    private CompletableFuture<ReadinessReport> held(Readiness readiness) {
        stage.executor.hold();
        CompletableFuture<ReadinessReport> round = Stage.elsewhere(readiness::refresh);
        stage.executor.await(1);
        return round;
    }

    @Test
    void a_report_says_when_a_check_answered_and_how_long_it_took() {
        Script slow = Script.of("a.slow", Scope.LOCAL)
                .does(context -> {
                    stage.pass("1.5S");
                    return Outcome.passed("ok");
                })
                .by(OFTEN);
        Readiness readiness = stage.started(slow);
        CheckStatus status = Stage.status(readiness, "a.slow");

        assertEquals(Optional.of("2026-03-01T12:00:01.500Z"), status.lastRun().map(Object::toString));
        assertEquals(Duration.ofMillis(1_500), status.took());
        assertEquals("2026-03-01T12:00:01.500Z", readiness.report().at().toString());
        assertEquals(Duration.ofMillis(1_500), readiness.report().firstRound());
    }

    @Test
    void only_what_is_not_believed_is_unconfirmed() {
        RuleInfo rule = RuleInfo.of("a.two");
        AtomicSaid run = new AtomicSaid();
        Check two = new Reckless("a.two") {
            @Override
            public CheckResult run(CheckContext context) {
                Outcome second = run.text.isEmpty() ? Outcome.passed("ok") : Outcome.failed("bad");
                run.text = "again";
                return new CheckResult(List.of(
                        new Judgement(rule, Outcome.passed("ok").at("1")), new Judgement(rule, second.at("2"))));
            }
        };
        Readiness readiness =
                stage.builder().check(two, OFTEN.confirm(2)).build().start();
        readiness.refresh();

        assertEquals(
                List.of("a.two@2 Failed"),
                Stage.status(readiness, "a.two").unconfirmed().stream()
                        .map(Stage::word)
                        .toList());
    }

    @Test
    void a_run_knows_its_time_and_its_profile() {
        Script curious = Script.of("a.curious", Scope.LOCAL)
                .does(context -> Outcome.passed(context.remaining() + " " + context.now() + " " + context.profile()))
                .by(OFTEN);
        Readiness readiness = stage.started(curious);

        assertTrue(Stage.status(readiness, "a.curious")
                .verdicts()
                .toString()
                .contains("PT2S 2026-03-01T12:00:00Z PRODUCTION"));
    }

    @Test
    void time_that_ran_out_is_zero_not_negative() {
        Script slow = Script.of("a.slow", Scope.LOCAL)
                .does(context -> {
                    stage.pass("5S");
                    return Outcome.passed("left: " + context.remaining());
                })
                .by(OFTEN);
        AtomicSaid said = new AtomicSaid();
        slow.does(context -> {
            stage.pass("1S");
            said.text = context.remaining().toString();
            stage.pass("5S");
            said.text += " " + context.remaining();
            return Outcome.passed("late");
        });
        Readiness readiness = stage.started(slow);
        readiness.refresh();

        assertEquals("PT1S PT0S", said.text);
    }

    private static final class AtomicSaid {
        String text = "";
    }

    @Test
    void an_interrupt_for_a_check_does_not_hit_what_its_thread_does_next() {
        Script slow = Script.of("a.slow", Scope.LOCAL)
                .does(context -> {
                    stage.pass("5S");
                    return Outcome.passed(
                            "interrupted: " + Thread.currentThread().isInterrupted());
                })
                .by(OFTEN);
        stage.started(slow);

        assertFalse(Thread.interrupted());
    }

    @Test
    void an_interrupt_of_the_host_s_own_thread_survives_a_check_that_runs_on_it() {
        Readiness readiness = stage.started(Script.passing("a.fine"));
        Thread.currentThread().interrupt();
        readiness.report();
        try {
            readiness.refresh();
            assertTrue(Thread.currentThread().isInterrupted());
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    /** A check of one rule, written by hand. */
    abstract static class Reckless implements Check {
        private final String id;

        Reckless(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Scope scope() {
            return Scope.LOCAL;
        }

        @Override
        public List<RuleInfo> rules() {
            return List.of(RuleInfo.of(id));
        }
    }
}
