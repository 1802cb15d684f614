package dev.muster.tls;

import java.time.Instant;
import java.util.Optional;

/**
 * A stapled answer of OCSP, RFC 6960.
 *
 * @param status of the leaf, if the answer is about it
 * @param thisUpdate when the answer was made
 * @param nextUpdate until when it may be used, if it says so
 * @param problem why it proves nothing, such as a wrong serial number or a bad signature; empty if it does
 */
record Staple(Status status, Instant thisUpdate, Optional<Instant> nextUpdate, String problem) {
    /** What an answer says. */
    enum Status {
        GOOD,
        REVOKED,
        UNKNOWN
    }
}
