package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MemoryTest {
    private static final RuleInfo RULE = RuleInfo.of("a.rule");
    private static final Outcome GOOD = Outcome.passed("fine");
    private static final Outcome BAD = Outcome.failed("broken");
    private static final Outcome BLIND = Outcome.inconclusive("no answer");

    private static Memory memory(int confirm, int recover) {
        return new Memory(Schedule.every(Duration.ofSeconds(1)).confirm(confirm).recover(recover));
    }

    private static List<Judgement> said(Outcome outcome) {
        return List.of(new Judgement(RULE, outcome));
    }

    private static Answer answer(Outcome outcome) {
        return new Answer(said(outcome), Answer.Extent.WHOLE);
    }

    @Test
    void believes_nothing_and_expects_nothing_before_the_first_answer() {
        Memory memory = memory(1, 1);

        assertEquals(List.of(), memory.believed());
        assertEquals(List.of(), memory.expected());
        assertEquals(List.of(), memory.unconfirmed());
        assertFalse(memory.wrong());
    }

    @Test
    void says_whether_something_else_is_believed() {
        Memory memory = memory(1, 1);

        assertTrue(memory.take(answer(GOOD), false));
        assertFalse(memory.take(answer(GOOD), false));
        assertFalse(memory.take(answer(GOOD), true));
        assertTrue(memory.take(answer(BAD), false));
        assertEquals(said(BAD), memory.believed());
    }

    @Test
    void expects_what_it_believes_by_the_very_object_while_answers_say_it() {
        Memory memory = memory(2, 1);
        memory.take(answer(GOOD), false);
        memory.take(answer(GOOD), false);
        assertSame(memory.believed(), memory.expected());

        memory.take(answer(BAD), false);
        assertEquals(List.of(), memory.expected());
        assertEquals(said(BAD), memory.unconfirmed());
        assertEquals(said(GOOD), memory.believed());
    }

    @Test
    void something_is_wrong_from_the_first_bad_answer_to_the_last_that_is_believed() {
        Memory memory = memory(2, 2);
        memory.take(answer(GOOD), false);
        assertFalse(memory.wrong());

        memory.take(answer(BAD), false);
        assertTrue(memory.wrong(), "answered, not believed");
        memory.take(answer(GOOD), false);
        assertFalse(memory.wrong());

        memory.take(answer(BAD), false);
        memory.take(answer(BAD), false);
        memory.take(answer(BAD), true);
        assertTrue(memory.wrong(), "believed, and said again");
        memory.take(answer(GOOD), false);
        assertTrue(memory.wrong(), "believed, not answered");
        memory.take(answer(GOOD), false);
        assertFalse(memory.wrong());
    }

    @Test
    void what_could_not_be_seen_is_wrong_too() {
        Memory memory = memory(1, 1);
        memory.take(answer(BLIND), false);

        assertTrue(memory.wrong());
    }

    @Test
    void what_is_insisted_on_is_believed_at_once_however_many_answers_are_asked_for() {
        Memory memory = memory(5, 5);
        memory.take(answer(GOOD), false);
        assertFalse(memory.take(answer(BAD), false));

        assertTrue(memory.insist(answer(BAD)));
        assertEquals(said(BAD), memory.believed());
    }

    @Test
    void keeps_no_more_answers_than_it_may_have_to_count() {
        Memory memory = memory(2, 1);
        memory.take(answer(GOOD), false);
        memory.take(answer(BAD), false);
        memory.take(answer(GOOD), false);
        memory.take(answer(BAD), false);
        assertEquals(said(GOOD), memory.believed());

        memory.take(answer(BAD), false);
        assertEquals(said(BAD), memory.believed());
    }
}
