package dev.muster.http;

import java.util.List;

/**
 * Everything that one run saw from both places.
 *
 * @param pages at least one
 */
record VantageFacts(List<Vantage> pages) {
    /** Copies; throws IllegalArgumentException if there is no page. */
    VantageFacts {
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("there is a page");
        }
        pages = List.copyOf(pages);
    }

    /** {@return the pages of which this can be judged} */
    List<Vantage> pages(Vantage.Sight sight) {
        return pages.stream().filter(page -> page.sight() == sight).toList();
    }
}
