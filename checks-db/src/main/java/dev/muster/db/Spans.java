package dev.muster.db;

import java.time.Duration;

/** Spans of time as people say them. */
final class Spans {
    private Spans() {}

    /** {@return such as {@code 3 days}, {@code 5 hours}, {@code 12 minutes} or {@code 1 second}, rounded down} */
    static String of(Duration span) {
        if (span.toDays() > 0) {
            return Words.count(span.toDays(), "day");
        }
        if (span.toHours() > 0) {
            return Words.count(span.toHours(), "hour");
        }
        return span.toMinutes() > 0
                ? Words.count(span.toMinutes(), "minute")
                : Words.count(Math.max(0, span.toSeconds()), "second");
    }

    /** {@return whether the span is as long as that, or longer} */
    static boolean reaches(Duration span, Duration limit) {
        return span.compareTo(limit) >= 0;
    }
}
