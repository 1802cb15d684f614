package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "1023, 1023 bytes",
        "1024, 1.0 KiB",
        "1610612736, 1.5 GiB",
        "9223372036854775807, 8388608.0 TiB",
        "-2048, -2.0 KiB"
    })
    void writes_bytes_as_people_do(long bytes, String text) {
        assertEquals(text, Words.bytes(bytes));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 seconds",
        "-5, 0 seconds",
        "1, 1 second",
        "59, 59 seconds",
        "60, 1 minute",
        "7199, 1 hour",
        "7200, 2 hours",
        "172800, 2 days"
    })
    void writes_spans_as_people_do(long seconds, String text) {
        assertEquals(text, Words.span(Duration.ofSeconds(seconds)));
    }

    @Test
    void has_no_share_of_nothing() {
        assertEquals(0, Words.percent(5, 0));
        assertEquals(33, Words.percent(1, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0",
        "PT1.5S, 1500 ms",
        "PT30S, 30 s",
        "PT90S, 90 s",
        "PT2M, 2 min",
        "PT125S, 125 s",
        "PT90M, 90 min",
        "PT2H, 2 h"
    })
    void writes_settings_without_losing_anything(Duration time, String text) {
        assertEquals(text, Words.time(time));
    }

    @Test
    void writes_lists_as_people_do() {
        assertEquals("", Words.all(List.of()));
        assertEquals("a", Words.all(List.of("a")));
        assertEquals("a, b and c", Words.all(List.of("a", "b", "c")));
        assertEquals("1, 2, 3, 4 and 5", Words.some(List.of(1, 2, 3, 4, 5)));
        assertEquals("1, 2, 3, 4, 5 and 2 more", Words.some(List.of(1, 2, 3, 4, 5, 6, 7)));
        assertEquals("is", Words.are(List.of("a")));
        assertEquals("are", Words.are(List.of("a", "b")));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "999, 999",
        "1000, 1 000",
        "-999, -999",
        "-1000, -1 000",
        "123456, 123 456",
        "12000000, 12 000 000",
        "-9223372036854775808, -9 223 372 036 854 775 808"
    })
    void writes_large_numbers_in_groups(long number, String text) {
        assertEquals(text, Words.grouped(number));
    }
}
