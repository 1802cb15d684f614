package dev.muster.tls;

import dev.muster.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether an answer of OCSP, or a list of revoked certificates, proves something at some moment. */
final class Freshness {
    /** Clocks differ. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** How long an answer is believed that does not say until when. */
    private static final Duration LONGEST = Duration.ofDays(10);

    private Freshness() {}

    /** {@return whether it is dated in the future} */
    static boolean early(Standing standing, Instant at) {
        return standing.thisUpdate().isAfter(at.plus(TOLERANCE));
    }

    /** {@return whether it is sound and says that the certificate is revoked, which stays so however old it is} */
    static boolean revoked(Standing standing, Instant at) {
        return standing.problem().isEmpty() && !early(standing, at) && standing.status() == Standing.Status.REVOKED;
    }

    /** {@return why it proves nothing, if that is so} */
    static Optional<String> problem(Standing standing, Instant at) {
        if (!standing.problem().isEmpty()) {
            return Optional.of(standing.problem());
        }
        if (early(standing, at)) {
            return Optional.of("it is dated in the future, at " + standing.thisUpdate());
        }
        Instant until = standing.nextUpdate().orElse(standing.thisUpdate().plus(LONGEST));
        if (at.isAfter(until.plus(TOLERANCE))) {
            return Optional.of(
                    "it was to be replaced " + Words.span(Duration.between(until, at)) + " ago, on " + Days.of(until));
        }
        return standing.status() == Standing.Status.UNKNOWN
                ? Optional.of("the responder does not know the certificate")
                : Optional.empty();
    }
}
