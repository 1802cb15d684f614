package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps the findings of one rule readable: the worst twenty, and in one more line what else there is. */
final class Many {
    static final int MOST = 20;

    /** What could not be seen comes last. */
    private static final Comparator<Outcome> WORST_FIRST = Comparator.<Outcome, Boolean>comparing(
                    Outcome.Failed.class::isInstance)
            .thenComparing(Many::severity)
            .reversed();

    private Many() {}

    /**
     * {@return the worst of what was found; the pass if nothing was}
     *
     * @param found failures, each with its severity, and what could not be seen; each with its own subject
     */
    static List<Outcome> of(List<? extends Outcome> found, String pass) {
        return found.isEmpty() ? List.of(Outcome.passed(pass)) : bounded(found);
    }

    /** {@return the worst of what was found, and of the rest one line} */
    static List<Outcome> bounded(List<? extends Outcome> found) {
        List<Outcome> sorted = new ArrayList<>(found);
        sorted.sort(WORST_FIRST);
        if (sorted.size() <= MOST) {
            return List.copyOf(sorted);
        }
        List<Outcome> all = new ArrayList<>(sorted.subList(0, MOST));
        all.add(rest(sorted.subList(MOST, sorted.size())).at("and more"));
        return List.copyOf(all);
    }

    private static Outcome rest(List<Outcome> rest) {
        String told = rest.size() + " more like these: "
                + Words.some(rest.stream().map(Outcome::subject).toList());
        return rest.get(0) instanceof Outcome.Failed first
                ? Outcome.failed(first.severity().orElse(Severity.ERROR), told)
                : Outcome.inconclusive(told);
    }

    private static Severity severity(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed ? failed.severity().orElse(Severity.ERROR) : Severity.INFO;
    }
}
