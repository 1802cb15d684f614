package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Severity;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes one outcome of several about one subject: the worst, the first of equals. */
final class Worst {
    private static final Comparator<Outcome> BADNESS =
            Comparator.comparingInt(Worst::rank).thenComparing(Worst::severity);

    private Worst() {}

    /** {@return the worst about each subject, in the order in which the subjects came} */
    static List<Outcome> ofEach(Collection<? extends Outcome> all) {
        Map<String, Outcome> worst = new LinkedHashMap<>();
        all.forEach(outcome -> worst.merge(outcome.subject(), outcome, Worst::of));
        return List.copyOf(worst.values());
    }

    private static Outcome of(Outcome first, Outcome second) {
        return BADNESS.compare(second, first) > 0 ? second : first;
    }

    private static int rank(Outcome outcome) {
        if (outcome instanceof Outcome.Failed) {
            return 3;
        }
        return outcome instanceof Outcome.Inconclusive ? 2 : outcome instanceof Outcome.Passed ? 1 : 0;
    }

    private static Severity severity(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed ? failed.severity().orElse(Severity.ERROR) : Severity.INFO;
    }
}
