package dev.muster;

import java.util.List;
import java.util.function.Function;

/**
 * One judgement over facts: a pure function with its documentation.
 *
 * @param <F> the facts it judges
 */
public interface Rule<F> {
    /** {@return what is to be known about this rule; the same at every call} */
    RuleInfo info();

    /**
     * {@return what this rule says about these facts: at least one outcome, each about another subject}
     *
     * @param facts what was seen
     */
    List<? extends Outcome> judge(F facts);

    /**
     * {@return this rule, whose errors are warnings}
     *
     * <p>For the state that a shared server happens to be in: the release that is kept from starting may be the one that mends
     * it. An owner who sees that otherwise raises the severity by the policy.
     */
    default Rule<F> advisory() {
        return new Advisory<>(this);
    }

    /**
     * {@return this rule, asked of something larger that holds what it judges}
     *
     * @param part what this rule judges, of what was seen
     * @param <S> what was seen
     */
    default <S> Rule<S> over(Function<? super S, ? extends F> part) {
        return new Restated<>(info(), this, part);
    }

    /** {@return this rule, which means nothing unless the rule of this id passed; as it is, if it needs another already} */
    default Rule<F> needing(String rule) {
        return info().needs().isEmpty() ? new Restated<>(info().needs(rule), this, Function.identity()) : this;
    }

    /**
     * {@return a rule made of its documentation and a function}
     *
     * @param <F> the facts it judges
     */
    static <F> Rule<F> of(RuleInfo info, Function<? super F, ? extends Outcome> judge) {
        return new Rule<>() {
            @Override
            public RuleInfo info() {
                return info;
            }

            @Override
            public List<Outcome> judge(F facts) {
                return List.of(judge.apply(facts));
            }
        };
    }
}
