package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What rules say, as one line. */
final class Said {
    private Said() {}

    /** {@return such as {@code WARNING fsync: it is off}, or {@code pass it is on}; of several with {@code &} between} */
    static <F> String by(Rule<F> rule, F facts) {
        return rule.judge(facts).stream().map(outcome -> text(rule, outcome)).collect(Collectors.joining(" & "));
    }

    private static String text(Rule<?> rule, Outcome outcome) {
        String about = outcome.subject().isEmpty() ? "" : outcome.subject() + ": ";
        if (outcome instanceof Outcome.Failed failed) {
            return failed.severity().orElse(rule.info().severity()) + " " + about + failed.observed();
        }
        if (outcome instanceof Outcome.Passed passed) {
            return "pass " + about + passed.evidence();
        }
        return outcome instanceof Outcome.NotApplicable other
                ? "n/a " + about + other.reason()
                : "? " + about + ((Outcome.Inconclusive) outcome).reason();
    }

    /** Of each outcome the beginning is told. */
    static void begins(String expected, String said) {
        String[] beginnings = expected.split(" & ", -1);
        String[] parts = said.split(" & ", -1);
        assertEquals(beginnings.length, parts.length, said);
        for (int i = 0; i < parts.length; i++) {
            assertTrue(parts[i].startsWith(beginnings[i]), said);
        }
    }

    /** {@return what to do about the first finding} */
    static <F> String fix(Rule<F> rule, F facts) {
        return rule.judge(facts).stream()
                .filter(Outcome.Failed.class::isInstance)
                .map(outcome -> ((Outcome.Failed) outcome).fix())
                .map(fix -> fix.isEmpty() ? rule.info().fix() : fix)
                .findFirst()
                .orElseThrow();
    }

    /** {@return the ids of the rules with such an outcome, as the engine judges: none that needs one that failed} */
    static <F> List<String> ids(List<? extends Rule<F>> rules, F facts, Class<? extends Outcome> kind) {
        Set<String> failed = new HashSet<>();
        List<String> ids = new ArrayList<>();
        for (Rule<F> rule : rules) {
            String id = rule.info().id();
            List<? extends Outcome> outcomes = failed.contains(rule.info().needs()) ? List.of() : rule.judge(facts);
            if (outcomes.stream().anyMatch(Outcome.Failed.class::isInstance)) {
                failed.add(id);
            }
            if (outcomes.stream().anyMatch(kind::isInstance)) {
                ids.add(id);
            }
        }
        return ids;
    }
}
