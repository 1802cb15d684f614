package dev.muster.db;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values of history tables, in whichever type the driver, or somebody who made the table by hand, has them. */
final class MigrationValues {
    private static final Set<String> YES = Set.of("1", "t", "true", "y", "yes");
    private static final Set<String> NO = Set.of("0", "f", "false", "n", "no");

    private MigrationValues() {}

    /** {@return yes or no; empty if the value says neither} */
    static Optional<Boolean> flag(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return Optional.of(flag);
        }
        if (value instanceof Number number) {
            return Optional.of(number.doubleValue() != 0);
        }
        if (value instanceof byte[] bits) {
            return bits.length == 1 ? Optional.of(bits[0] != 0 && bits[0] != '0') : Optional.empty();
        }
        return value instanceof String text ? word(text.strip().toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static Optional<Boolean> word(String text) {
        return YES.contains(text) ? Optional.of(true) : NO.contains(text) ? Optional.of(false) : Optional.empty();
    }

    /** {@return the moment; where the column has no zone, in that of this JVM, which is how both tools write it} */
    static Optional<Instant> moment(@Nullable Object value) {
        if (value instanceof Timestamp time) {
            return Optional.of(time.toInstant());
        }
        if (value instanceof LocalDateTime time) {
            return Optional.of(Timestamp.valueOf(time).toInstant());
        }
        return value instanceof OffsetDateTime time ? Optional.of(time.toInstant()) : Optional.empty();
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** {@return the number; 0 if it is none} */
    static long number(@Nullable String value) {
        try {
            return Long.parseLong(text(value).strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
