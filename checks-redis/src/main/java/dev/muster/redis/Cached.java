package dev.muster.redis;

import dev.muster.Outcome;
import java.util.function.Supplier;

/** What matters of a cache alone. */
final class Cached {
    private Cached() {}

    /** {@return what is said of a cache; of anything else, that it does not apply} */
    static Outcome only(Declared declared, Supplier<Outcome> rule) {
        return declared.purpose()
                .map(purpose -> purpose == Purpose.CACHE
                        ? rule.get()
                        : Outcome.notApplicable("it is declared as " + purpose.words() + ", not as a cache"))
                .orElseGet(() -> Outcome.inconclusive(Declared.NO_PURPOSE));
    }
}
