package dev.muster.http;

import java.util.List;

/**
 * Everything that one run saw.
 *
 * @param pages at least one, of which the first was answered
 * @param attempts of an active check
 */
record Gathered(List<Page> pages, List<Attempt> attempts) {
    /** Copies; throws IllegalArgumentException if the first page was not answered. */
    Gathered {
        if (pages.isEmpty() || pages.get(0).facts().isEmpty()) {
            throw new IllegalArgumentException("the first page was answered");
        }
        pages = List.copyOf(pages);
        attempts = List.copyOf(attempts);
    }

    SiteFacts site() {
        return new SiteFacts(pages.get(0).facts().orElseThrow(), attempts);
    }
}
