package dev.muster.tls;

import java.time.Instant;
import java.util.Optional;

/**
 * How a certificate stands with its authority: what an answer of OCSP (RFC 6960) or a list of revoked certificates (RFC
 * 5280) says about it.
 *
 * @param status of the leaf, if the answer is about it
 * @param thisUpdate when the answer was made
 * @param nextUpdate until when it may be used, if it says so
 * @param revocation of a revoked one
 * @param timestamps of RFC 6962 that came inside the answer
 * @param problem why it proves nothing, such as a wrong serial number or a bad signature; empty if it does
 */
record Standing(
        Status status,
        Instant thisUpdate,
        Optional<Instant> nextUpdate,
        Optional<Revocation> revocation,
        int timestamps,
        String problem) {
    /** What an answer says. */
    enum Status {
        GOOD,
        REVOKED,
        UNKNOWN
    }

    static final int MOST_TIMESTAMPS = 65_535;

    /** Throws IllegalArgumentException where no look can have seen that. */
    Standing {
        Plausible.number("timestamps", timestamps, MOST_TIMESTAMPS);
    }

    static Standing of(Status status, Instant thisUpdate, Optional<Instant> nextUpdate, String problem) {
        return new Standing(status, thisUpdate, nextUpdate, Optional.empty(), 0, problem);
    }

    /** {@return that an answer says nothing, for this reason} */
    static Standing nothing(String problem) {
        return of(Status.UNKNOWN, Instant.EPOCH, Optional.empty(), problem);
    }
}
