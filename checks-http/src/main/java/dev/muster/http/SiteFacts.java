package dev.muster.http;

import java.util.List;

/**
 * A site as active requests show it.
 *
 * @param page the plain answer, without tricks
 * @param attempts the requests that were made, in order
 */
record SiteFacts(PageFacts page, List<Attempt> attempts) {
    /** Copies. */
    SiteFacts {
        attempts = List.copyOf(attempts);
    }

    /** {@return the attempts of this purpose, in order; empty where none was made} */
    List<Attempt> attempts(Attempt.Purpose purpose) {
        return attempts.stream().filter(attempt -> attempt.purpose() == purpose).toList();
    }
}
