package dev.muster.db;

import java.time.Duration;

/** Compares spans of time. */
final class Spans {
    private Spans() {}

    /** {@return whether the span is as long as that, or longer} */
    static boolean reaches(Duration span, Duration limit) {
        return span.compareTo(limit) >= 0;
    }
}
