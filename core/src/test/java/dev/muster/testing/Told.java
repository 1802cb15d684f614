package dev.muster.testing;

import dev.muster.Outcome;
import dev.muster.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What rules that speak of several subjects say of facts, all in one line: for tables of cases, each a line too. */
public final class Told {
    private Told() {}

    /** {@return such as {@code WARNING fsync: it is off}, or {@code pass it is on}; of several with {@code &} between} */
    public static <F> String by(Rule<F> rule, F facts) {
        return String.join(" & ", all(rule, facts));
    }

    /** {@return the same, each for itself} */
    public static <F> List<String> all(Rule<F> rule, F facts) {
        return rule.judge(facts).stream()
                .map(outcome -> verdict(rule, outcome) + " "
                        + (outcome.subject().isEmpty() ? "" : outcome.subject() + ": ") + Said.text(outcome))
                .toList();
    }

    /**
     * {@return the only one}
     *
     * @throws AssertionError if the rule says more than one thing, or nothing
     */
    public static <F> String one(Rule<F> rule, F facts) {
        List<String> all = all(rule, facts);
        if (all.size() != 1) {
            throw new AssertionError("not one outcome: " + all);
        }
        return all.get(0);
    }

    /** {@return the verdicts alone, such as {@code pass WARNING n/a ?}} */
    public static <F> String verdicts(Rule<F> rule, F facts) {
        return rule.judge(facts).stream().map(outcome -> verdict(rule, outcome)).collect(Collectors.joining(" "));
    }

    private static String verdict(Rule<?> rule, Outcome outcome) {
        return outcome instanceof Outcome.Inconclusive
                ? "?"
                : Said.word(outcome, rule.info().severity());
    }

    /** {@return the ids of the rules that find something, each once; one that could not tell has a question mark} */
    public static <F> List<String> findings(List<? extends Rule<? super F>> rules, F facts) {
        return Said.findings(rules, facts).stream().distinct().toList();
    }

    /**
     * Of each outcome the beginning is told.
     *
     * @param expected beginnings, with {@code &} between
     * @param said as {@link #by} has it
     * @throws AssertionError if one begins otherwise, or there are more or fewer
     */
    public static void begins(String expected, String said) {
        String[] beginnings = expected.split(" & ", -1);
        String[] parts = said.split(" & ", -1);
        if (beginnings.length != parts.length) {
            throw new AssertionError(parts.length + " outcomes, not " + beginnings.length + ": " + said);
        }
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].startsWith(beginnings[i])) {
                throw new AssertionError("not \"" + beginnings[i] + "\": " + said);
            }
        }
    }

    /**
     * {@return what to do about the first finding}
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public static <F> String fix(Rule<F> rule, F facts) {
        return rule.judge(facts).stream()
                .filter(Outcome.Failed.class::isInstance)
                .map(outcome -> ((Outcome.Failed) outcome).fix())
                .map(fix -> fix.isEmpty() ? rule.info().fix() : fix)
                .findFirst()
                .orElseThrow();
    }

    /** {@return the ids of the rules with such an outcome, as the engine judges: none that needs one that failed} */
    public static <F> List<String> ids(List<? extends Rule<F>> rules, F facts, Class<? extends Outcome> kind) {
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
