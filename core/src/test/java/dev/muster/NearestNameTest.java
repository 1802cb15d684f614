package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestNameTest {
    @ParameterizedTest
    @CsvSource({
        "DATABASE_URL, DATABASE_ULR, true",
        "DATABASE_URL, DATABASE_UR, true",
        "DATABASE_URL, DATABASE_URLS, true",
        "DATABASE_URL, DATABASE_URI, true",
        "DATABASE_URL, database.url, true",
        "DATABASE_URL, ADTABASE_URL, true",
        "DATABASE_URL, DATABASE_HOST, false",
        "REDIS_HOST, REDIS_PORT, false",
        "DATABASE_URL, DATABASE_URL, false",
        "DATABASE_URL, XDATABASE_URLX, false",
        "ABAB, AABB, true",
        "AABB, BBAA, false",
        "ENV, ENC, false",
        "rul, rule, true",
        "fo, for, false",
        "debug-of, debug.off, true",
        "'', a, false",
        "database url, DATABASE_URL, true",
    })
    void near(String name, String other, boolean near) {
        assertEquals(near ? Optional.of(other) : Optional.empty(), NearestName.of(name, List.of("OTHER_THING", other)));
    }

    @Test
    void the_nearest_is_told_and_of_equals_the_first() {
        List<String> names = List.of("database-urls", "database.url", "DATABASE-URL", "database-ur");

        assertEquals(Optional.of("DATABASE-URL"), NearestName.of("database_url", names));
        assertEquals(Optional.of("rate"), NearestName.of("ate", List.of("rated", "rate", "tate")));
    }

    @Test
    void a_name_beyond_all_bounds_is_near_nothing() {
        String name = "a".repeat(101);

        assertEquals(Optional.empty(), NearestName.of(name, List.of(name + "a")));
    }
}
