package dev.muster.http;

import java.util.Optional;

/**
 * One answer, for the rules that need no more than that.
 *
 * @param exchange the answer
 * @param kind what it is
 * @param expectations what its owner says of it
 * @param again the answer to the same request a moment later, where one was made and answered
 * @param unanswered why that one was not answered; empty where it was, or none was made
 */
record PageFacts(
        Exchange exchange,
        AnswerKind kind,
        Expectations expectations,
        Optional<Exchange> again,
        Optional<String> unanswered) {
    /** Without a second request that was not answered. */
    PageFacts(Exchange exchange, AnswerKind kind, Expectations expectations, Optional<Exchange> again) {
        this(exchange, kind, expectations, again, Optional.empty());
    }
}
