package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MigrationVersionTest {
    @ParameterizedTest
    @CsvSource({
        "1.2, 1.10, -1",
        "1_2, 1.2, 0",
        "1.2.0, 1.2, 0",
        "001, 1, 0",
        "2, 1.9.9, 1",
        "0, 0.0, 0",
        "0, 0.0.1, -1",
        "20261121120000, 20261121120001, -1",
        "99999999999999999999999999, 9223372036854775807, 1",
        "1, 1.0.0.0.0.1, -1"
    })
    void orders_as_flyway_does(String one, String other, int order) {
        MigrationVersion first = of(one);
        MigrationVersion second = of(other);
        assertEquals(order, Integer.signum(first.compareTo(second)));
        assertEquals(-order, Integer.signum(second.compareTo(first)));
        assertEquals(order == 0, first.equals(second));
        assertTrue(order != 0 || first.hashCode() == second.hashCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "1.", ".1", "1..2", "1-2", "-1", "1.2b", "\u0661", "1 2"})
    void takes_nothing_else_for_a_version(String text) {
        assertEquals(Optional.empty(), MigrationVersion.of(text));
        assertEquals(Optional.empty(), MigrationVersion.of("1".repeat(51)));
    }

    @Test
    void shows_it_with_dots() {
        assertEquals("1.2.0", of("1_2_0").toString());
        assertNotEquals(of("1"), "1");
    }

    private static MigrationVersion of(String text) {
        return MigrationVersion.of(text).orElseThrow();
    }
}
