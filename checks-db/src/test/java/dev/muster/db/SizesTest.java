package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SizesTest {
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
        assertEquals(text, Sizes.bytes(bytes));
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
        assertEquals(text, Spans.of(Duration.ofSeconds(seconds)));
    }

    @Test
    void has_no_share_of_nothing() {
        assertEquals(0, Sizes.percent(5, 0));
        assertEquals(33, Sizes.percent(1, 3));
    }
}
