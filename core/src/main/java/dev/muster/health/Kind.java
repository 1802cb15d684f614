package dev.muster.health;

import dev.muster.Outcome;
import dev.muster.Verdict;

/** What a verdict is counted as. In the order of the columns of a table: {@link HtmlStyle} names them by their place. */
enum Kind {
    PASSED("passed", "passed"),
    FAILED("failed", "failed"),
    BLIND("could not look", "blind"),
    WAIVED("waived", "waived"),
    OTHER("not applicable", "other");

    private final String words;
    private final String style;

    Kind(String words, String style) {
        this.words = words;
        this.style = style;
    }

    static Kind of(Verdict verdict) {
        if (verdict.finding().isPresent()) {
            return verdict.open() ? FAILED : WAIVED;
        }
        if (verdict.inconclusive()) {
            return BLIND;
        }
        return verdict.judgement().outcome() instanceof Outcome.Passed ? PASSED : OTHER;
    }

    /** {@return such as {@code could not look}} */
    String words() {
        return words;
    }

    /** {@return the class of what shows it, which gives it its colour} */
    String style() {
        return style;
    }
}
