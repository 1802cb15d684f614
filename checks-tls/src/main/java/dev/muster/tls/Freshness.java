package dev.muster.tls;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether a stapled answer proves something at some moment. */
final class Freshness {
    /** Clocks differ. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** How long an answer is believed that does not say until when. */
    private static final Duration LONGEST = Duration.ofDays(10);

    private Freshness() {}

    /** {@return whether it is dated in the future} */
    static boolean early(Staple staple, Instant at) {
        return staple.thisUpdate().isAfter(at.plus(TOLERANCE));
    }

    /** {@return why it proves nothing, if that is so} */
    static Optional<String> problem(Staple staple, Instant at) {
        if (!staple.problem().isEmpty()) {
            return Optional.of(staple.problem());
        }
        if (early(staple, at)) {
            return Optional.of("it is dated in the future, at " + staple.thisUpdate());
        }
        Instant until = staple.nextUpdate().orElse(staple.thisUpdate().plus(LONGEST));
        if (at.isAfter(until.plus(TOLERANCE))) {
            return Optional.of(
                    "it was to be replaced " + Spans.of(Duration.between(until, at)) + " ago, on " + Spans.day(until));
        }
        return staple.status() == Staple.Status.UNKNOWN
                ? Optional.of("the responder does not know the certificate")
                : Optional.empty();
    }
}
