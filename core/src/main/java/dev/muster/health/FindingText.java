package dev.muster.health;

import dev.muster.Finding;
import java.net.URI;

/** A finding in a few lines, where a format has room for one text. */
final class FindingText {
    /** What the text begins with. */
    static final String OBSERVED = "observed: ";

    private FindingText() {}

    static String of(Finding finding) {
        StringBuilder text = new StringBuilder(OBSERVED).append(finding.observed());
        add(text, "expected: ", finding.expected());
        add(text, "fix: ", finding.fix());
        add(text, "more: ", finding.more().map(URI::toString).orElse(""));
        return text.toString();
    }

    private static void add(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append('\n').append(name).append(value);
        }
    }
}
