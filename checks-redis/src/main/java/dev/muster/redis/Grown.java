package dev.muster.redis;

import dev.muster.CounterHistory;
import dev.muster.Outcome;
import dev.muster.Words;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a running total of a server has grown by since an earlier look.
 *
 * @param more than at the earlier look
 * @param over how long
 */
record Grown(long more, Duration over) {
    /** When a rule that compares with an earlier look does not apply. */
    static final String FIRST = "at the first look, from which on it counts";

    private static final double MINUTE = 60;

    /** {@return by how much it grew; empty if it was not counted at both looks} */
    static Optional<Grown> of(String name, LiveNode node) {
        Optional<CounterHistory.Look> before = node.before();
        return before.flatMap(then -> then.growth(name, node.now()).stream()
                .mapToObj(more ->
                        new Grown(more, Duration.between(then.at(), node.now().at())))
                .findFirst());
    }

    /** {@return what a rule says of it; it does not apply at the first look, and is inconclusive of what is not counted} */
    static Outcome judge(String name, LiveNode node, Function<Grown, Outcome> rule) {
        if (!node.now().counters().containsKey(name)) {
            return Outcome.inconclusive("INFO of this server does not tell " + name);
        }
        return of(name, node).map(rule).orElseGet(() -> first(node));
    }

    private static Outcome first(LiveNode node) {
        return Outcome.notApplicable("counting since " + node.now().at() + ": judged from the next look on");
    }

    /** {@return such as {@code in 5 minutes}} */
    String span() {
        return "in " + Words.span(over);
    }

    /** {@return such as {@code 600 in 5 minutes, 120 a minute}, or {@code 1 in 5 minutes}} */
    String rate() {
        double minutes = Math.max(1, over.toSeconds()) / MINUTE;
        long each = Math.round(more / minutes);
        return Words.grouped(more) + " " + span() + (each == 0 ? "" : ", " + Words.grouped(each) + " a minute");
    }
}
