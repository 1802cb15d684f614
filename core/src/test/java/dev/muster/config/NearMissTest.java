package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearMissTest {
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
    })
    void near(String name, String other, boolean near) {
        assertEquals(near ? Optional.of(other) : Optional.empty(), NearMiss.of(name, List.of("OTHER_THING", other)));
    }
}
