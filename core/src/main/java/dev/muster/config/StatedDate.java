package dev.muster.config;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads the date an owner states: an ISO day, which begins in UTC, or a moment with its offset. */
final class StatedDate {
    private StatedDate() {}

    /** {@return the name of the setting that states when the secret of that name was last changed} */
    static String settingOf(String secret) {
        return secret.indexOf('.') >= 0 ? secret + ".rotated-at" : secret + "_ROTATED_AT";
    }

    /** {@return the moment, if it is one} */
    static Optional<Instant> parse(String text) {
        String date = text.strip();
        try {
            return Optional.of(
                    date.indexOf('T') < 0
                            ? LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : OffsetDateTime.parse(date).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
