package dev.muster.http;

import java.util.Optional;

/** How {@link PageFacts} are written down, component by component. */
record PageSeen(
        Exchange exchange,
        AnswerKind kind,
        Expectations expectations,
        Optional<Exchange> again,
        Optional<String> unanswered) {
    static PageSeen of(PageFacts page) {
        return new PageSeen(page.exchange(), page.kind(), page.expectations(), page.again(), page.unanswered());
    }

    PageFacts facts() {
        return new PageFacts(exchange, kind, expectations, again, unanswered);
    }
}
