package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.NullSource;

final class MigrationValuesTest {
    static final List<Object> YES =
            List.of(true, 1, 1L, -1.0, new byte[] {1}, new byte[] {'1'}, "t", " TRUE ", "1", "Y");
    static final List<Object> NO = List.of(false, 0, 0.0, new byte[] {0}, new byte[] {'0'}, "f", "False", "0", "no");
    static final List<Object> NEITHER = List.of("", "maybe", 'x', new byte[0], new byte[] {1, 0}, List.of());

    @ParameterizedTest
    @FieldSource("YES")
    void takes_for_yes(Object value) {
        assertEquals(Optional.of(true), MigrationValues.flag(value));
    }

    @ParameterizedTest
    @FieldSource("NO")
    void takes_for_no(Object value) {
        assertEquals(Optional.of(false), MigrationValues.flag(value));
    }

    @ParameterizedTest
    @NullSource
    @FieldSource("NEITHER")
    void takes_for_neither(Object value) {
        assertEquals(Optional.empty(), MigrationValues.flag(value));
    }

    @Test
    void reads_moments_in_the_types_that_drivers_use() {
        LocalDateTime local = LocalDateTime.of(2026, 11, 21, 12, 0);
        Instant here = Timestamp.valueOf(local).toInstant();
        assertEquals(Optional.of(here), MigrationValues.moment(Timestamp.valueOf(local)));
        assertEquals(Optional.of(here), MigrationValues.moment(local));
        OffsetDateTime zoned = local.atOffset(ZoneOffset.ofHours(3));
        assertEquals(Optional.of(zoned.toInstant()), MigrationValues.moment(zoned));
        assertEquals(Optional.empty(), MigrationValues.moment("2026-11-21"));
    }

    @Test
    void reads_numbers_and_nothing() {
        assertEquals(12, MigrationValues.number(" 12 "));
        assertEquals(0, MigrationValues.number("many"));
        assertEquals(0, MigrationValues.number(null));
        assertEquals("", MigrationValues.text(null));
    }
}
