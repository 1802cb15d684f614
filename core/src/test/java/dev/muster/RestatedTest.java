package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RestatedTest {
    private final Rule<Integer> rule = Rule.of(
            RuleInfo.of("length.even"),
            length -> length % 2 == 0 ? Outcome.passed("even: " + length) : Outcome.failed("odd: " + length));

    @Test
    void a_rule_judges_the_part_of_what_was_seen_that_it_is_about() {
        Rule<String> over = rule.over(String::length);
        assertSame(rule.info(), over.info());
        assertEquals(List.of(Outcome.passed("even: 4")), over.judge("four"));
        assertEquals(List.of(Outcome.failed("odd: 3")), over.judge("one"));
    }

    @Test
    void a_rule_that_depends_on_nothing_may_be_made_to_depend() {
        Rule<Integer> needing = rule.needing("length.known");
        assertEquals(rule.info().needs("length.known"), needing.info());
        assertEquals(rule.judge(3), needing.judge(3));
        assertSame(needing, needing.needing("length.other"));
    }
}
