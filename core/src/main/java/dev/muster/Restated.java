package dev.muster;

import java.util.List;
import java.util.function.Function;

/**
 * A rule that is asked of more than it judges, or says something else of itself.
 *
 * @param info what it says of itself
 * @param rule that judges
 * @param part what is judged, of what was seen
 * @param <S> what was seen
 * @param <F> what is judged
 */
record Restated<S, F>(RuleInfo info, Rule<F> rule, Function<? super S, ? extends F> part) implements Rule<S> {
    @Override
    public List<? extends Outcome> judge(S seen) {
        return rule.judge(part.apply(seen));
    }
}
