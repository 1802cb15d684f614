package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.muster.testing.ManualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ReadinessTest {
    private final ManualTime time = ManualTime.create();

    @Test
    void refuses_with_the_whole_panel() {
        Readiness readiness = Readiness.of(Profile.PRODUCTION)
                .check(Check.of(
                        "app.debug",
                        Scope.POSTURE,
                        context -> Outcome.failed("DEBUG is on").fix("set DEBUG=false")))
                .time(time)
                .executor(Runnable::run)
                .build();

        NotReadyException refused = assertThrows(NotReadyException.class, readiness::start);

        assertEquals("""
                The service refuses to start: 1 of 1 rules failed (profile production, 0 ms)

                 1  ERROR  app.debug
                    observed  DEBUG is on
                    fix       set DEBUG=false
                """, refused.getMessage());
        assertEquals(State.STOPPED, readiness.report().state());
    }

    @Test
    void serves_and_reports_the_same_object_until_something_changes() {
        Readiness readiness = Readiness.of(Profile.PRODUCTION)
                .check(
                        Check.of("app.ok", Scope.LOCAL, context -> Outcome.passed("fine")),
                        Schedule.every(Duration.ofSeconds(10)))
                .time(time)
                .executor(Runnable::run)
                .build()
                .start();

        assertEquals(State.READY, readiness.report().state());
        assertSame(readiness.report(), readiness.report());
        time.pass(Duration.ofSeconds(60));
        assertEquals(State.READY, readiness.report().state());
        time.kill();
        time.pass(Duration.ofSeconds(60));
        assertEquals(State.DEGRADED, readiness.report().state());
        readiness.close();
    }
}
