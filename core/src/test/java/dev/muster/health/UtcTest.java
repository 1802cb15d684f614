package dev.muster.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UtcTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-01T12:00:00Z, 2026-03-01T12:00:00.000Z",
        "2026-12-31T23:59:59.999999999Z, 2026-12-31T23:59:59.999Z",
        "1969-12-31T23:59:59.001Z, 1969-12-31T23:59:59.001Z",
        "2024-02-29T01:02:03.04Z, 2024-02-29T01:02:03.040Z"
    })
    void writes_a_moment_to_the_millisecond(String moment, String text) {
        assertEquals(text, new Utc().text(Instant.parse(moment)));
    }

    @Test
    void reads_back_as_the_same_moment() {
        Random random = new Random(1);
        Utc utc = new Utc();
        for (int i = 0; i < 10_000; i++) {
            Instant moment = Instant.ofEpochMilli(random.nextLong(0, 4_102_444_800_000L));
            assertEquals(moment, Instant.parse(utc.text(moment)));
        }
    }

    @Test
    void moments_of_one_second_differ_in_what_follows() {
        Utc utc = new Utc();
        assertEquals("2026-03-01T12:00:00.001Z", utc.text(Instant.parse("2026-03-01T12:00:00.001Z")));
        assertEquals("2026-03-01T12:00:00.992Z", utc.text(Instant.parse("2026-03-01T12:00:00.992Z")));
        assertEquals("2026-03-01T12:00:01.000Z", utc.text(Instant.parse("2026-03-01T12:00:01Z")));
    }
}
