package dev.muster;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a probe asked for: it is there, one is not allowed to see it, or it is not there. Denied and absent never pass, if a
 * rule asks by {@link #judge(Function)}. Immutable if what was seen is.
 *
 * @param <T> what was asked for
 */
public sealed interface Fact<T> {
    /**
     * Seen.
     *
     * @param it what was seen
     * @param <T> what was asked for
     */
    record Present<T>(T it) implements Fact<T> {}

    /**
     * Not allowed to see it.
     *
     * @param needs what would allow it, as a line to paste: {@code GRANT pg_monitor TO app}
     * @param <T> what was asked for
     */
    record Denied<T>(String needs) implements Fact<T> {}

    /**
     * Not there, or not to be had.
     *
     * @param why such as {@code PostgreSQL 14 has no setting transaction_timeout}
     * @param <T> what was asked for
     */
    record Absent<T>(String why) implements Fact<T> {}

    /** {@return that it was seen} */
    static <T> Fact<T> of(T value) {
        return new Present<>(value);
    }

    /**
     * {@return that one is not allowed to see it}
     *
     * @param needs what would allow it, as a line to paste
     */
    static <T> Fact<T> denied(String needs) {
        return new Denied<>(needs);
    }

    /**
     * {@return that it is not there, or not to be had}
     *
     * @param why for the eyes of the owner
     */
    static <T> Fact<T> absent(String why) {
        return new Absent<>(why);
    }

    /** {@return what was seen, if it was} */
    default Optional<T> value() {
        return this instanceof Present<T> present ? Optional.of(present.it()) : Optional.empty();
    }

    /**
     * {@return the same, seen through this}
     *
     * @param <R> what is seen then
     */
    default <R> Fact<R> map(Function<? super T, ? extends R> view) {
        if (this instanceof Present<T> present) {
            return of(view.apply(present.it()));
        }
        return this instanceof Denied<T> denied ? denied(denied.needs()) : absent(((Absent<T>) this).why());
    }

    /** {@return why it was not seen; empty if it was} */
    default String why() {
        if (this instanceof Denied<T> denied) {
            return "this account may not see it: " + denied.needs();
        }
        return this instanceof Absent<T> absent ? absent.why() : "";
    }

    /** {@return what the rule says of it; inconclusive if it was not seen} */
    default Outcome judge(Function<? super T, ? extends Outcome> rule) {
        return this instanceof Present<T> present ? rule.apply(present.it()) : Outcome.inconclusive(why());
    }
}
