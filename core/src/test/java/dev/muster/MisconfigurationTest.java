package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promise 9: what is wrong with Muster's own configuration is refused by build(), all of it at once. */
final class MisconfigurationTest {
    private final Stage stage = new Stage();

    private static List<String> problems(ReadinessBuilder builder) {
        return assertThrows(ConfigurationException.class, builder::build).problems();
    }

    @Test
    void everything_is_said_at_once() {
        ConfigurationException refused = assertThrows(
                ConfigurationException.class,
                stage.builder(Script.passing("a.ok"), Script.passing("a.ok"), new Nonsense())
                        .waive(Waiver.of("a.gone"))
                        .policy(Policy.standard()
                                .severity("b.gone", Severity.INFO)
                                .leavesTraffic("a.typo"))
                        .startWithin(Duration.ZERO)::build);

        assertEquals(
                List.of(
                        "the check id a.ok is used twice: name one of them otherwise",
                        "id \"Nonsense\" is not two or more lower-case words joined by dots, such as http.hsts",
                        "the waiver of a.gone names the rule a.gone, which no registered check has",
                        "the waiver of a.gone has no reason: call because(...)",
                        "the waiver of a.gone has no owner: call owner(...)",
                        "the waiver of a.gone has no last day: call until(...)",
                        "the policy names the rule a.typo, which no registered check has",
                        "the policy names the rule b.gone, which no registered check has",
                        "startWithin is PT0S: it must be over zero and at most a day"),
                refused.problems());
        assertTrue(String.valueOf(refused.getMessage()).startsWith("- the check id a.ok is used twice"));
        assertEquals(9, String.valueOf(refused.getMessage()).lines().count());
    }

    private static final class Nonsense extends ContainmentTest.Reckless {
        Nonsense() {
            super("Nonsense");
        }

        @Override
        public CheckResult run(CheckContext context) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void no_checks_is_an_error_not_a_pass() {
        assertEquals(
                List.of("there are no checks: an engine that looks at nothing would always be green"),
                problems(stage.builder()));
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, false",
        "PT-1S, false",
        "PT0.000000001S, true",
        "PT24H, true",
        "PT24H0.000000001S, false",
        "PT2562047788015215H, false"
    })
    void a_start_takes_some_time_and_at_most_a_day(Duration limit, boolean accepted) {
        ReadinessBuilder builder = stage.builder(Script.passing("a.ok")).startWithin(limit);
        if (accepted) {
            builder.build().close();
        } else {
            assertEquals(1, problems(builder).size());
        }
    }

    @Test
    void waivers_and_policy_may_name_rules_checks_and_the_waivers_own_rules() {
        Waiver waiver = Waiver.of("a.ok").because("x").owner("y").until(LocalDate.MAX);
        stage.builder(Script.passing("a.ok"))
                .waive(waiver)
                .policy(Policy.standard().severity("muster.waiver-unused", Severity.INFO))
                .build()
                .close();
    }

    @Test
    void the_engine_s_own_name_is_taken() {
        assertEquals(
                List.of("the check id muster.waivers is used twice: name one of them otherwise"),
                problems(stage.builder(Script.passing("muster.waivers"))));
    }

    /** A check that misbehaves when it is asked what it is. */
    private static class Odd extends ContainmentTest.Reckless {
        Odd() {
            super("a.odd");
        }

        @Override
        public CheckResult run(CheckContext context) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    @SuppressWarnings("NullAway") // checks that break their word
    void a_check_that_cannot_say_what_it_is_is_refused_and_its_words_go_to_the_log_alone() {
        List<Check> odd = List.of(
                new Odd() {
                    @Override
                    public String id() {
                        throw new IllegalStateException("hunter2hunter2");
                    }
                },
                new Odd() {
                    @Override
                    public String id() {
                        return null;
                    }
                },
                new Odd() {
                    @Override
                    public Scope scope() {
                        return null;
                    }
                },
                new Odd() {
                    @Override
                    public List<RuleInfo> rules() {
                        return null;
                    }
                },
                new Odd() {
                    @Override
                    public Schedule schedule() {
                        return Schedule.every(Duration.ZERO);
                    }
                },
                new Odd() {
                    @Override
                    public Schedule schedule() {
                        throw new NoClassDefFoundError("hunter2hunter2");
                    }
                },
                new Odd() {
                    @Override
                    public Redactor redactor() {
                        throw new AssertionError("hunter2hunter2");
                    }
                },
                new Odd() {
                    @Override
                    public Redactor redactor() {
                        return null;
                    }
                });
        Redactor redactor = Redactor.create();
        redactor.learn(Secret.of("hunter2hunter2"));
        for (Check check : odd) {
            try (CapturedLog log = CapturedLog.begin()) {
                List<String> problems = problems(stage.builder(check).redact(redactor));
                assertEquals(1, problems.size(), problems.toString());
                assertTrue(problems.get(0).contains("cannot say what it is: it threw java.lang."), problems.get(0));
                assertFalse((problems + log.text()).contains("hunter2"));
                assertTrue(log.text().contains("a check cannot be registered"));
            }
        }
    }

    @Test
    void a_check_without_rules_or_with_one_twice_is_refused() {
        Check none = new Odd() {
            @Override
            public List<RuleInfo> rules() {
                return List.of();
            }
        };
        Check twice = new Odd() {
            @Override
            public String id() {
                return "b.odd";
            }

            @Override
            public List<RuleInfo> rules() {
                return List.of(RuleInfo.of("a.x"), RuleInfo.of("a.x"));
            }
        };

        assertEquals(
                List.of("check a.odd has no rules", "check b.odd has the rule a.x twice"),
                problems(stage.builder(none, twice)));
    }

    @Test
    void a_check_is_asked_what_it_is_once() {
        AtomicInteger asked = new AtomicInteger();
        Check fickle = new ContainmentTest.Reckless("a.fickle") {
            @Override
            public String id() {
                return "a.fickle" + asked.incrementAndGet();
            }

            @Override
            public CheckResult run(CheckContext context) {
                return new CheckResult(List.of(new Judgement(rules().get(0), Outcome.passed("ok"))));
            }
        };
        Readiness readiness = stage.started(fickle);
        readiness.refresh();

        assertEquals(1, asked.get());
        assertEquals("a.fickle1", readiness.report().checks().get(0).id());
    }

    @Test
    void a_setting_made_twice_is_refused_at_once() {
        ReadinessBuilder builder = Readiness.of(Profile.PRODUCTION)
                .policy(Policy.standard())
                .startWithin(Duration.ofSeconds(1))
                .time(stage.time)
                .executor(Runnable::run);

        assertEquals("policy was set before", refused(() -> builder.policy(Policy.standard())));
        assertEquals("startWithin was set before", refused(() -> builder.startWithin(Duration.ofSeconds(1))));
        assertEquals("time was set before", refused(() -> builder.time(stage.time)));
        assertEquals("executor was set before", refused(() -> builder.executor(Runnable::run)));
    }

    private static String refused(Runnable call) {
        return String.valueOf(
                assertThrows(IllegalStateException.class, call::run).getMessage());
    }

    @Test
    @SuppressWarnings("NullAway") // callers without a null checker
    void nothing_is_not_a_check() {
        ReadinessBuilder builder = stage.builder();

        assertThrows(NullPointerException.class, () -> builder.check(null));
        assertThrows(NullPointerException.class, () -> builder.check(Script.passing("a.ok"), null));
        assertThrows(NullPointerException.class, () -> builder.waive(null));
        assertThrows(NullPointerException.class, () -> builder.listen(null));
        assertThrows(NullPointerException.class, () -> builder.redact(null));
        assertThrows(NullPointerException.class, () -> new Judgement(null, Outcome.passed("x")));
        assertThrows(NullPointerException.class, () -> Waiver.of("a.b").until(null));
    }

    @Test
    void one_builder_builds_several_engines_that_share_nothing() {
        ReadinessBuilder builder = stage.builder(Script.passing("a.ok"));
        Readiness one = builder.build().start();
        builder.check(Script.passing("b.ok"));
        Readiness other = builder.build().start();
        one.close();

        assertEquals(1, one.report().checks().size());
        assertEquals(2, other.report().checks().size());
        assertEquals(State.READY, other.report().state());
    }

    @Test
    void hostile_names_are_escaped_and_cut() {
        String problem = problems(stage.builder(Script.passing("a.ok"))
                        .policy(Policy.standard().leavesTraffic("x\u001b[2J" + "y".repeat(5_000))))
                .get(0);

        assertTrue(problem.startsWith("the policy names the rule x\\u{1b}[2Jyyy"), problem);
        assertTrue(problem.length() < 1_100);
    }
}
