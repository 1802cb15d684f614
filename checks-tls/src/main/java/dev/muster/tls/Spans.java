package dev.muster.tls;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Times as people say them. */
final class Spans {
    private Spans() {}

    /** {@return such as {@code 12 days} or {@code 5 hours}, rounded down} */
    static String of(Duration span) {
        if (span.toDays() > 0) {
            return Words.count(span.toDays(), "day");
        }
        return span.toHours() > 0
                ? Words.count(span.toHours(), "hour")
                : Words.count(Math.max(0, span.toMinutes()), "minute");
    }

    /** {@return the day in UTC} */
    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
