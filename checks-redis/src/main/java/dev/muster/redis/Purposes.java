package dev.muster.redis;

import dev.muster.Outcome;
import java.util.function.Function;

/** Asks what a Redis is used for. */
final class Purposes {
    private Purposes() {}

    static Outcome judge(PostureFacts facts, Function<Purpose, Outcome> rule) {
        return facts.declared().purpose().map(rule).orElseGet(() -> Outcome.inconclusive(Declared.NO_PURPOSE));
    }

    /** {@return what the rule says where losing data hurts} */
    static Outcome ifKept(PostureFacts facts, Function<Purpose, Outcome> rule) {
        return judge(
                facts,
                purpose -> purpose.keeps()
                        ? rule.apply(purpose)
                        : Outcome.notApplicable("what is in a cache can be had elsewhere"));
    }
}
