package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Promise 13: one missing prerequisite is reported once; and how rules and a probe make a check. */
final class PrerequisiteTest {
    private static final RuleInfo FIRST = RuleInfo.of("a.first");
    private static final RuleInfo SECOND = RuleInfo.of("a.second").needs("a.first");
    private static final RuleInfo THIRD = RuleInfo.of("a.third").needs("a.second");
    private final Stage stage = new Stage();

    private static Rule<Outcome> says(RuleInfo info) {
        return Rule.of(info, facts -> facts);
    }

    private static Rule<Outcome> passes(RuleInfo info) {
        return Rule.of(info, facts -> Outcome.passed("ok"));
    }

    private List<String> said(Rule<Outcome> first) {
        Check check = Check.of(
                "a.check",
                Scope.SHARED,
                context -> Outcome.failed(Severity.WARNING, "off"),
                List.of(first, passes(SECOND), passes(THIRD), passes(RuleInfo.of("a.free"))));
        return Stage.said(stage.started(check), "a.check");
    }

    @Test
    void what_depends_on_a_failure_does_not_apply() {
        assertEquals(
                List.of("a.first Failed", "a.second NotApplicable", "a.third NotApplicable", "a.free Passed"),
                said(says(FIRST)));
    }

    @Test
    void what_depends_on_what_could_not_look_does_not_apply() {
        assertEquals(
                List.of("a.first Inconclusive", "a.second NotApplicable", "a.third NotApplicable", "a.free Passed"),
                said(Rule.of(FIRST, facts -> Outcome.inconclusive("dark"))));
    }

    @Test
    void what_depends_on_a_pass_or_on_what_does_not_apply_is_judged() {
        assertEquals(
                List.of("a.first Passed", "a.second Passed", "a.third Passed", "a.free Passed"), said(passes(FIRST)));
        assertEquals(
                List.of("a.first NotApplicable", "a.second Passed", "a.third Passed", "a.free Passed"),
                said(Rule.of(FIRST, facts -> Outcome.notApplicable("none"))));
    }

    @Test
    void the_reason_names_what_is_missing() {
        Check check = Check.of(
                "a.check",
                Scope.SHARED,
                context -> Outcome.failed(Severity.WARNING, "off"),
                List.of(says(FIRST), passes(SECOND)));
        String all = stage.started(check).report().verdicts().toString();

        assertTrue(all.contains("NotApplicable[subject=, reason=needs a.first]"), all);
    }

    static Stream<Throwable> what_a_rule_may_throw() {
        return Stream.of(
                new IllegalStateException("boom"),
                new AssertionError("boom"),
                new NoClassDefFoundError("boom"),
                new StackOverflowError());
    }

    @ParameterizedTest
    @MethodSource("what_a_rule_may_throw")
    void a_rule_that_throws_is_inconclusive_alone(Throwable thrown) {
        Rule<Outcome> throwing = Rule.of(FIRST, facts -> PrerequisiteTest.<RuntimeException>sneaky(thrown));
        assertEquals(
                List.of("a.first Inconclusive", "a.second NotApplicable", "a.third NotApplicable", "a.free Passed"),
                said(throwing));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> Outcome sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    @SuppressWarnings("NullAway") // a rule that breaks its word
    void a_rule_that_says_nothing_is_inconclusive() {
        assertEquals("a.first Inconclusive", said(silent(List.of())).get(0));
        assertEquals("a.first Inconclusive", said(silent(null)).get(0));
        assertEquals("a.first Inconclusive", said(Rule.of(FIRST, facts -> null)).get(0));
    }

    private static Rule<Outcome> silent(List<Outcome> outcomes) {
        return new Rule<>() {
            @Override
            public RuleInfo info() {
                return FIRST;
            }

            @Override
            public List<Outcome> judge(Outcome facts) {
                return outcomes;
            }
        };
    }

    @Test
    @SuppressWarnings("NullAway") // a probe that breaks its word
    void a_probe_that_sees_nothing_cannot_look() {
        Check check = Check.of("a.check", Scope.SHARED, context -> null, List.of(passes(FIRST)));
        Readiness readiness = stage.started(check);

        assertEquals(
                "the check's probe returned no facts",
                Stage.reason(readiness, "a.check").orElseThrow());
    }

    @Test
    void a_rule_may_speak_of_several_subjects() {
        Rule<Outcome> both = silent(List.of(
                Outcome.passed("ok").at("one"),
                Outcome.failed(Severity.INFO, "bad").at("two")));
        List<String> said = said(both);

        assertEquals(List.of("a.first@one Passed", "a.first@two Failed", "a.second NotApplicable"), said.subList(0, 3));
    }

    @Test
    void nonsense_is_refused_when_the_check_is_made() {
        Probe<Outcome> probe = context -> Outcome.passed("ok");
        assertEquals("check a.check has no rules", refused(() -> Check.of("a.check", Scope.LOCAL, probe, List.of())));
        assertEquals(
                "check a.check has the rule a.first twice",
                refused(() -> Check.of("a.check", Scope.LOCAL, probe, List.of(says(FIRST), says(FIRST)))));
        assertEquals(
                "rule a.second of check a.check needs a.first, which is not among the rules before it",
                refused(() -> Check.of("a.check", Scope.LOCAL, probe, List.of(says(SECOND), says(FIRST)))));
        assertTrue(refused(() -> Check.of("nonsense", Scope.LOCAL, context -> Outcome.passed("ok")))
                .startsWith("id \"nonsense\" is not"));
    }

    private static String refused(Runnable call) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }

    @Test
    void a_check_made_of_parts_says_what_it_is() {
        Check check = Check.of(FIRST.title("first"), Scope.SHARED, context -> Outcome.passed("ok"));

        assertEquals("a.first", check.id());
        assertEquals(Scope.SHARED, check.scope());
        assertEquals("first", check.rules().get(0).title());
        assertEquals(Schedule.atStart(), check.schedule());
        assertEquals(Redactor.none(), check.redactor());
    }
}
