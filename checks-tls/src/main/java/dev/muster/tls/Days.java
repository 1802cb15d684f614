package dev.muster.tls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Days as people say them. */
final class Days {
    private Days() {}

    /** {@return the day in UTC} */
    static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
