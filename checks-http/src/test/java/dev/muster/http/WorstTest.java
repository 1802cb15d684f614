package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Outcome;
import dev.muster.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WorstTest {
    private static final List<Outcome> RISING = List.of(
            Outcome.notApplicable("off"),
            Outcome.passed("fine"),
            Outcome.inconclusive("reset"),
            Outcome.failed(Severity.INFO, "a"),
            Outcome.failed(Severity.WARNING, "b"),
            Outcome.failed("of the rule's own severity"),
            Outcome.failed(Severity.CRITICAL, "c"));

    @Test
    void the_worse_of_two_counts_whatever_their_order() {
        for (int i = 1; i < RISING.size(); i++) {
            List<Outcome> two = new ArrayList<>(RISING.subList(i - 1, i + 1));

            assertEquals(List.of(RISING.get(i)), Worst.ofEach(two));
            Collections.reverse(two);
            assertEquals(List.of(RISING.get(i)), Worst.ofEach(two));
        }
    }

    @Test
    void subjects_are_apart_and_keep_their_order() {
        List<Outcome> all = List.of(
                Outcome.passed("1").at("b"),
                Outcome.passed("2").at("a"),
                Outcome.inconclusive("3").at("b"));

        assertEquals(List.of(all.get(2), all.get(1)), Worst.ofEach(all));
    }

    @Test
    void of_equals_the_first_counts() {
        assertEquals(List.of(Outcome.passed("1")), Worst.ofEach(List.of(Outcome.passed("1"), Outcome.passed("2"))));
    }
}
