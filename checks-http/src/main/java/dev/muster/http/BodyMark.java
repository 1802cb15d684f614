package dev.muster.http;

import java.util.List;
import java.util.Locale;

/**
 * A mark by which a body is known.
 *
 * @param place where it stands
 * @param alternatives one of which is enough; in lower case but for those at the beginning
 */
record BodyMark(Place place, List<String> alternatives) {
    /** Where a mark stands. */
    enum Place {
        BEGINNING,
        ANYWHERE
    }

    /** Copies. */
    BodyMark {
        alternatives = List.copyOf(alternatives);
    }

    /** {@return a mark that is one of these anywhere, in any case} */
    static BodyMark any(String... texts) {
        return new BodyMark(
                Place.ANYWHERE,
                List.of(texts).stream()
                        .map(text -> text.toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** {@return a mark that is one of these at the beginning, exactly} */
    static BodyMark beginning(String... texts) {
        return new BodyMark(Place.BEGINNING, List.of(texts));
    }

    boolean in(SiteText text) {
        return place == Place.BEGINNING
                ? alternatives.stream().anyMatch(text.exact()::startsWith)
                : alternatives.stream().anyMatch(text::says);
    }
}
