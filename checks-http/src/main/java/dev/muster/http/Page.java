package dev.muster.http;

import java.util.Optional;

/**
 * One of the pages that are judged.
 *
 * @param subject what outcomes call it; empty where there is but one
 * @param due what its owner said of it
 * @param facts what came; empty where nothing was answered
 * @param problem why nothing was answered; else empty
 */
record Page(String subject, Due due, Optional<PageFacts> facts, String problem) {
    private static final int FIRST_SERVER_ERROR = 500;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    /** What has to come. */
    enum Due {
        /** Any answer is the site's: an API often has nothing at its root. */
        ANY_ANSWER,
        /** What was declared to be there. */
        THE_PAGE
    }

    static Page of(String subject, Due due, PageFacts facts) {
        return new Page(subject, due, Optional.of(facts), "");
    }

    static Page missing(String subject, Due due, String problem) {
        return new Page(subject, due, Optional.empty(), problem);
    }

    /** {@return the page, where what came is it and not an error, nor a part} */
    Optional<PageFacts> usable() {
        return facts.filter(page -> !serverFailed() && !absent() && !broken());
    }

    boolean serverFailed() {
        return status() >= FIRST_SERVER_ERROR;
    }

    boolean absent() {
        return due == Due.THE_PAGE && (status() == NOT_FOUND || status() == GONE);
    }

    boolean broken() {
        return facts.filter(page -> page.exchange().body().extent() == Body.Extent.BROKEN)
                .isPresent();
    }

    int status() {
        return facts.map(page -> page.exchange().status()).orElse(0);
    }

    /** {@return a rule's subject within this page} */
    String subject(String inner) {
        if (subject.isEmpty() || inner.isEmpty()) {
            return subject + inner;
        }
        return subject + " " + inner;
    }
}
