package dev.muster.evidence;

import java.util.List;
import java.util.Map;

/** What an annotation may be, and which keys each form knows and needs. */
enum AnnotationForm {
    /** Names what answers the item. */
    BOUND("rule=", List.of("rule", "kind", "release"), List.of()),
    /** States that it is so. */
    ATTESTED("attested", List.of("by", "on", "for", "evidence", "release", "kind"), List.of("by", "on")),
    /** States that it does not apply. */
    EXCUSED("not-applicable", List.of("because", "by", "until"), List.of("because", "by", "until"));

    /** The words that an annotation may begin with. */
    static final List<String> NAMES = List.of("attested", "not-applicable");

    private static final Map<String, String> EXAMPLES = Map.of(
            "rule", "rule=config.debug-off",
            "by", "by= and the name of who says so: by=ana",
            "on", "on= and the day on which it was seen: on=2026-11-02",
            "because", "because= and the reason: because=\"no static files\"",
            "until", "until= and the last day on which that holds: until=2027-01-01");

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // The lists are those of List.of.
    private final List<String> keys;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> required;

    AnnotationForm(String title, List<String> keys, List<String> required) {
        this.title = title;
        this.keys = keys;
        this.required = required;
    }

    static AnnotationForm of(Word first) {
        if (!first.bare() || !NAMES.contains(first.value())) {
            return BOUND;
        }
        return first.value().equals(ATTESTED.title) ? ATTESTED : EXCUSED;
    }

    static String example(String key) {
        return EXAMPLES.getOrDefault(key, key + "=");
    }

    String title() {
        return title;
    }

    List<String> keys() {
        return keys;
    }

    List<String> required() {
        return required;
    }

    /** {@return whether it begins with its own word} */
    boolean named() {
        return this != BOUND;
    }
}
