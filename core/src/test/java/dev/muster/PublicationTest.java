package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Answers that come together share a publication, and none is left out of it. */
final class PublicationTest {
    private static final int CHECKS = 50;

    private static Readiness engine(CyclicBarrier together) {
        ReadinessBuilder builder = Readiness.of(Profile.PRODUCTION);
        for (int i = 0; i < CHECKS; i++) {
            builder.check(Check.of("a.check-" + i, Scope.LOCAL, context -> {
                together.await(20, TimeUnit.SECONDS);
                return Outcome.passed("fine");
            }));
        }
        return builder.build();
    }

    @Test
    void a_round_s_report_holds_every_answer_of_the_round() {
        try (Readiness readiness = engine(new CyclicBarrier(CHECKS)).start()) {
            for (int round = 0; round < 200; round++) {
                Instant before = Instant.now();
                ReadinessReport report = readiness.refresh();

                for (CheckStatus check : report.checks()) {
                    Instant last = check.lastRun().orElseThrow();
                    assertFalse(last.isBefore(before), check.id() + " in round " + round);
                }
                assertEquals(State.READY, report.state());
            }
        }
    }

    @Test
    void also_while_others_answer_all_the_time() {
        ReadinessBuilder builder = Readiness.of(Profile.PRODUCTION);
        for (int i = 0; i < CHECKS; i++) {
            Check check = Check.of("a.check-" + i, Scope.LOCAL, context -> Outcome.passed("fine"));
            builder.check(check, i < 5 ? Schedule.atStart() : Schedule.every(Duration.ofMillis(1)));
        }
        try (Readiness readiness = builder.build().start()) {
            for (int round = 0; round < 500; round++) {
                Instant before = Instant.now();
                for (CheckStatus check : readiness.refresh().checks().subList(0, 5)) {
                    Instant last = check.lastRun().orElseThrow();
                    assertFalse(last.isBefore(before), check.id() + " in round " + round);
                }
            }
        }
    }
}
