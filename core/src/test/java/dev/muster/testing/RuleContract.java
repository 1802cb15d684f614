package dev.muster.testing;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Proves that a rule keeps what its users rely on: it is a pure function, its documentation is complete, and there is an
 * example of facts that pass and of facts that fail.
 *
 * <pre>{@code
 * RuleContract.of(new HstsRule())
 *     .passing(facts("max-age=31536000"))
 *     .failing(facts(""))
 *     .verify();
 * }</pre>
 *
 * <p>Not thread-safe.
 *
 * @param <F> the facts it judges
 */
public final class RuleContract<F> {
    private enum Kind {
        PASSING,
        FAILING,
        NOT_APPLICABLE,
        INCONCLUSIVE
    }

    private final Rule<F> rule;
    private final Map<Kind, List<F>> examples = new LinkedHashMap<>();

    private RuleContract(Rule<F> rule) {
        this.rule = rule;
    }

    /**
     * {@return the contract of this rule}
     *
     * @param <F> the facts it judges
     */
    public static <F> RuleContract<F> of(Rule<F> rule) {
        return new RuleContract<>(rule);
    }

    /** Adds facts that pass. At least one example is required. */
    public RuleContract<F> passing(F facts) {
        return add(Kind.PASSING, facts);
    }

    /** Adds facts that fail. At least one example is required. */
    public RuleContract<F> failing(F facts) {
        return add(Kind.FAILING, facts);
    }

    /** Adds facts to which the rule does not apply. */
    public RuleContract<F> notApplicable(F facts) {
        return add(Kind.NOT_APPLICABLE, facts);
    }

    /** Adds facts from which the rule cannot tell. */
    public RuleContract<F> inconclusive(F facts) {
        return add(Kind.INCONCLUSIVE, facts);
    }

    private RuleContract<F> add(Kind kind, F facts) {
        examples.computeIfAbsent(kind, any -> new ArrayList<>()).add(facts);
        return this;
    }

    /**
     * Proves it.
     *
     * @throws AssertionError naming everything that is broken
     */
    public void verify() {
        RuleInfo info = rule.info();
        Violations violations = new Violations("rule " + info.id());
        documented(info, violations);
        violations.require(examples.containsKey(Kind.PASSING), "there is no example that passes");
        violations.require(examples.containsKey(Kind.FAILING), "there is no example that fails");
        examples.forEach((kind, all) -> all.forEach(facts -> judged(kind, facts, violations)));
        pure(violations);
        violations.require(info.equals(rule.info()), "info() is not the same at every call");
        violations.throwIfAny();
    }

    private void documented(RuleInfo info, Violations violations) {
        violations.require(!info.title().isBlank(), "it has no title");
        violations.require(!info.passes().isBlank(), "it does not say what passes");
        violations.require(!info.fix().isBlank(), "it does not say what to do about a failure");
        violations.require(!info.references().isEmpty(), "it has no reference");
        violations.require(!info.tags().isEmpty(), "it has no tag");
        boolean mayNotApply = examples.containsKey(Kind.NOT_APPLICABLE);
        violations.require(
                !mayNotApply || !info.notApplicable().isBlank(), "it does not say when it does not apply, and may not");
    }

    private void judged(Kind kind, F facts, Violations violations) {
        List<? extends Outcome> outcomes = rule.judge(facts);
        violations.require(!outcomes.isEmpty(), "it says nothing about " + facts);
        boolean asPromised = switch (kind) {
            case PASSING -> outcomes.stream().allMatch(Outcome.Passed.class::isInstance);
            case FAILING -> outcomes.stream().anyMatch(Outcome.Failed.class::isInstance);
            case NOT_APPLICABLE -> outcomes.stream().allMatch(Outcome.NotApplicable.class::isInstance);
            case INCONCLUSIVE -> outcomes.stream().anyMatch(Outcome.Inconclusive.class::isInstance);
        };
        violations.require(asPromised, "the example " + facts + " is not " + kind + " but " + outcomes);
        violations.require(outcomes.stream().noneMatch(RuleContract::silent), "an outcome has no text: " + outcomes);
        long subjects = outcomes.stream().map(Outcome::subject).distinct().count();
        violations.require(subjects == outcomes.size(), "two outcomes are about one subject: " + outcomes);
    }

    private static boolean silent(Outcome outcome) {
        return Said.text(outcome).isBlank();
    }

    /** The same facts give the same outcomes, whatever was judged between. */
    private void pure(Violations violations) {
        List<F> all = examples.values().stream().flatMap(List::stream).toList();
        List<List<? extends Outcome>> first = new ArrayList<>();
        all.forEach(facts -> first.add(rule.judge(facts)));
        for (int i = all.size() - 1; i >= 0; i--) {
            violations.require(
                    rule.judge(all.get(i)).equals(first.get(i)), "it is not a pure function of " + all.get(i));
        }
    }
}
