package dev.muster.testing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** What rules of several subjects say, in a line. */
final class ToldTest {
    private static final Outcome PASSED = Outcome.passed("3 of 10 are in use");
    private static final Outcome FAILED = Outcome.failed("12 wait").at("orders");
    private static final Outcome BLIND = Outcome.inconclusive("it does not say").at("bills");

    /** Says what the facts are. */
    private record Echo(RuleInfo info) implements Rule<List<Outcome>> {
        static final Echo WAITING =
                new Echo(RuleInfo.of("pool.waiting").severity(Severity.WARNING).fix("make it larger"));
        static final Echo QUICK = new Echo(RuleInfo.of("pool.quick").needs("pool.waiting"));

        @Override
        public List<Outcome> judge(List<Outcome> facts) {
            return facts;
        }
    }

    @Test
    void each_outcome_is_told_with_its_subject_behind_its_verdict() {
        assertEquals("pass 3 of 10 are in use", Told.by(Echo.WAITING, List.of(PASSED)));
        assertEquals(
                "WARNING orders: 12 wait & ? bills: it does not say & n/a there is none",
                Told.by(Echo.WAITING, List.of(FAILED, BLIND, Outcome.notApplicable("there is none"))));
        assertEquals("", Told.by(Echo.WAITING, List.of()));
        assertEquals("WARNING ? pass", Told.verdicts(Echo.WAITING, List.of(FAILED, BLIND, PASSED)));
    }

    @Test
    void one_answer_is_one() {
        assertEquals("WARNING orders: 12 wait", Told.one(Echo.WAITING, List.of(FAILED)));
        assertThrows(AssertionError.class, () -> Told.one(Echo.WAITING, List.of(FAILED, PASSED)));
        assertThrows(AssertionError.class, () -> Told.one(Echo.WAITING, List.of()));
    }

    @Test
    void a_finding_is_told_once() {
        assertEquals(
                List.of("pool.waiting", "pool.waiting?"),
                Told.findings(List.of(Echo.WAITING), List.of(FAILED, PASSED, FAILED, BLIND)));
    }

    @Test
    void beginnings_are_enough_but_each_has_to_be_there() {
        String said = "WARNING orders: 12 wait & pass 3 of 10 are in use";

        assertDoesNotThrow(() -> Told.begins("WARNING orders: 12 & pass", said));
        assertThrows(AssertionError.class, () -> Told.begins("WARNING orders: 12", said));
        assertThrows(AssertionError.class, () -> Told.begins("WARNING & ERROR", said));
    }

    @Test
    void the_remedy_is_the_finding_s_or_else_the_rule_s() {
        assertEquals("make it larger", Told.fix(Echo.WAITING, List.of(PASSED, FAILED)));
        assertEquals(
                "set 20",
                Told.fix(Echo.WAITING, List.of(Outcome.failed("12 wait").fix("set 20"), FAILED)));
        assertThrows(NoSuchElementException.class, () -> Told.fix(Echo.WAITING, List.of(PASSED)));
    }

    @Test
    void a_rule_that_needs_one_that_failed_says_nothing() {
        List<Echo> rules = List.of(Echo.WAITING, Echo.QUICK);

        assertEquals(List.of("pool.waiting"), Told.ids(rules, List.of(FAILED), Outcome.Failed.class));
        assertEquals(List.of("pool.waiting", "pool.quick"), Told.ids(rules, List.of(PASSED), Outcome.Passed.class));
        assertEquals(List.of(), Told.ids(rules, List.of(PASSED), Outcome.Failed.class));
    }
}
