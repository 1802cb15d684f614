package dev.muster.examples.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Check;
import dev.muster.Outcome;
import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.ReadinessBuilder;
import dev.muster.Scope;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ProgressTest {
    private static Readiness engine(int checks) {
        ReadinessBuilder builder = Readiness.of(Profile.DEVELOPMENT);
        for (int i = 1; i <= checks; i++) {
            builder.check(Check.of("app.check-" + i, Scope.LOCAL, context -> Outcome.passed("well")));
        }
        return builder.build();
    }

    @Test
    void it_says_what_is_waited_for_and_how_long() {
        try (Readiness readiness = engine(2)) {
            assertEquals(
                    "0 of 2 checks, 1.2 s: app.check-1, app.check-2",
                    Progress.line(readiness.report(), Duration.ofMillis(1_234)));
            readiness.refresh();
            assertEquals("2 of 2 checks, 0.0 s", Progress.line(readiness.report(), Duration.ZERO));
        }
    }

    @Test
    void it_stays_on_one_line() {
        try (Readiness readiness = engine(40)) {
            String line = Progress.line(readiness.report(), Duration.ofMinutes(9));
            assertTrue(line.endsWith(" and 37 more"), line);
            assertTrue(line.length() <= 100, line);
        }
    }

    @Test
    void its_line_is_cleared_at_the_end() {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        try (Readiness readiness = engine(1)) {
            Progress.on(new PrintStream(terminal, true, StandardCharsets.UTF_8), readiness)
                    .close();
        }
        assertTrue(terminal.toString(StandardCharsets.UTF_8).endsWith("\r\u001b[K"));
    }
}
