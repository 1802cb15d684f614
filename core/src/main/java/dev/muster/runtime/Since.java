package dev.muster.runtime;

import dev.muster.CounterHistory.Look;
import dev.muster.Outcome;
import dev.muster.runtime.LiveFacts.Totals;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * What has happened since an earlier look.
 *
 * @param facts of this look
 * @param before the earlier one
 */
record Since(LiveFacts facts, Look before) {
    /** When a rule that compares with an earlier look does not apply. */
    static final String FIRST = "it has not been looked at for long enough to compare";

    /** {@return what the rule says of the time since; it does not apply before so much of it has passed} */
    static Outcome judge(LiveFacts facts, Duration least, Function<Since, Outcome> rule) {
        Optional<Since> since = facts.before().map(look -> new Since(facts, look));
        return since.filter(it -> it.time().compareTo(least) >= 0)
                .map(rule)
                .orElseGet(() -> Outcome.notApplicable(FIRST + ": judged from "
                        + (least.isZero() ? "the second look" : least.toMinutes() + " minutes") + " on"));
    }

    /** {@return by how much a total has grown; empty if it was not counted at both looks} */
    OptionalLong grown(String total) {
        return before.growth(total, facts.now());
    }

    /** {@return how much time has passed: by the machine's own count, which nobody sets, where it tells} */
    Duration time() {
        OptionalLong counted = grown(Totals.UPTIME);
        return counted.isPresent()
                ? Duration.ofMillis(counted.getAsLong())
                : Duration.between(before.at(), facts.now().at());
    }
}
