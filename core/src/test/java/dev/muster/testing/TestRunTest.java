package dev.muster.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Profile;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class TestRunTest {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    @Test
    void time_to_answer_runs_out_and_never_goes_below_zero() {
        assertEquals(Duration.ZERO, TestRun.of(Duration.ZERO).remaining());
        assertEquals(Duration.ZERO, TestRun.at(NOON, Duration.ofSeconds(-1)).remaining());
        Duration left = TestRun.of(Duration.ofHours(1)).remaining();
        assertTrue(left.compareTo(Duration.ofHours(1)) <= 0 && !left.isZero(), left::toString);
    }

    @Test
    void the_moment_stands_still() {
        assertEquals(NOON, TestRun.at(NOON).now());
        assertEquals(NOON, TestRun.at(NOON, Duration.ofSeconds(1)).now());
        assertEquals(Instant.EPOCH, TestRun.ample().now());
        assertEquals(Profile.PRODUCTION, TestRun.ample().profile());
    }
}
