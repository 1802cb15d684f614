package dev.muster.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.muster.CannotLookException;
import dev.muster.Check;
import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Scope;
import dev.muster.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What rules and checks say, in short. */
final class SaidTest {
    private static final Outcome PASSED = Outcome.passed("3 of 10 are in use");
    private static final Outcome FAILED = Outcome.failed("12 wait").at("orders");
    private static final Outcome GRAVE = Outcome.failed(Severity.CRITICAL, "all wait");
    private static final Outcome OTHER = Outcome.notApplicable("there is no pool");
    private static final Outcome BLIND = Outcome.inconclusive("the pool does not say");

    /** Says what the facts are. */
    private record Echo(String id) implements Rule<List<Outcome>> {
        @Override
        public RuleInfo info() {
            return RuleInfo.of(id).severity(Severity.WARNING);
        }

        @Override
        public List<Outcome> judge(List<Outcome> facts) {
            return facts;
        }
    }

    private static Check check(Outcome... outcomes) {
        return Check.of(
                "pool.look",
                Scope.LOCAL,
                context -> List.of(outcomes),
                List.of(new Echo("pool.b"), new Echo("pool.a")));
    }

    @Test
    void a_rule_is_told_by_its_verdict_and_its_reason() {
        Echo rule = new Echo("pool.a");

        assertEquals("pass 3 of 10 are in use", Said.by(rule, List.of(PASSED)));
        assertEquals("orders: WARNING 12 wait", Said.by(rule, List.of(FAILED)));
        assertEquals("CRITICAL all wait", Said.by(rule, List.of(GRAVE)));
        assertEquals("n/a there is no pool", Said.by(rule, List.of(OTHER)));
        assertEquals("? the pool does not say", Said.by(rule, List.of(BLIND)));
        assertEquals(
                List.of("orders: WARNING 12 wait", "pass 3 of 10 are in use"), Said.all(rule, List.of(FAILED, PASSED)));
    }

    @Test
    void one_answer_is_one() {
        assertThrows(AssertionError.class, () -> Said.by(new Echo("pool.a"), List.of(PASSED, FAILED)));
        assertThrows(AssertionError.class, () -> Said.by(new Echo("pool.a"), List.of()));
    }

    @Test
    void findings_are_what_fails_or_cannot_tell() {
        List<Echo> rules = List.of(new Echo("pool.b"), new Echo("pool.a"));

        assertEquals(List.of("pool.b", "pool.a"), Said.findings(rules, List.of(FAILED)));
        assertEquals(List.of("pool.b?", "pool.a?"), Said.findings(rules, List.of(PASSED, BLIND, OTHER)));
    }

    @Test
    void a_verdict_is_one_word() {
        assertEquals("pass", Said.word(PASSED, Severity.ERROR));
        assertEquals("ERROR", Said.word(FAILED, Severity.ERROR));
        assertEquals("CRITICAL", Said.word(GRAVE, Severity.ERROR));
        assertEquals("n/a", Said.word(OTHER, Severity.ERROR));
        assertEquals("unsure", Said.word(BLIND, Severity.ERROR));
    }

    @Test
    void a_check_is_told_in_a_line_a_judgement() throws Exception {
        assertEquals(
                List.of("pool.b orders FAILED 12 wait", "pool.b PASSED 3 of 10 are in use"),
                Judged.lines(check(FAILED, PASSED)).subList(0, 2));
        assertEquals("pool.a N/A there is no pool", Judged.lines(check(OTHER)).get(1));
        assertEquals(
                "pool.a INCONCLUSIVE the pool does not say",
                Judged.lines(check(BLIND)).get(1));
        assertEquals(4, Judged.by(check(FAILED, PASSED)).size());
    }

    @Test
    void findings_of_a_check_come_in_alphabetical_order() throws Exception {
        assertEquals(List.of(), Judged.findings(check(PASSED, OTHER)));
        assertEquals(List.of("pool.a", "pool.b"), Judged.findings(check(FAILED)));
        assertEquals(List.of("pool.a?", "pool.b?"), Judged.findings(check(BLIND)));
    }

    @Test
    void a_check_that_cannot_look_says_why() {
        Check blind = Check.of("pool.look", Scope.LOCAL, context -> {
            throw new CannotLookException("the pool is closed");
        });
        Check broken = Check.of("pool.look", Scope.LOCAL, context -> {
            throw new IllegalStateException("oops");
        });

        assertEquals("the pool is closed", Judged.cannotLook(blind));
        assertThrows(AssertionError.class, () -> Judged.cannotLook(broken));
        assertThrows(AssertionError.class, () -> Judged.cannotLook(check(PASSED)));
    }
}
