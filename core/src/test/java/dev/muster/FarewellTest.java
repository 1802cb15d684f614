package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** When an engine is closed, every check is told, once. */
final class FarewellTest {
    private final Stage stage = new Stage();
    private final List<String> told = new CopyOnWriteArrayList<>();

    /** A check that writes down when it is told. */
    private final class Kept implements DelegatingCheck {
        private final Check delegate;

        Kept(String id, Outcome outcome) {
            this.delegate = Check.of(id, Scope.LOCAL, context -> outcome);
        }

        @Override
        public Check delegate() {
            return delegate;
        }

        @Override
        public void closed(Instant at) {
            told.add(id() + " at " + at);
            if (id().endsWith("throws")) {
                throw new IllegalStateException("on purpose");
            }
        }
    }

    @Test
    void every_check_is_told_once_whatever_others_throw() {
        Instant now = stage.time.now();
        Readiness readiness = stage.started(
                new Kept("a.throws", Outcome.passed("fine")),
                new Kept("b.kept", Outcome.passed("fine")).scheduled(Schedule.every(Duration.ofMinutes(1))),
                Script.passing("c.plain"));
        assertEquals(List.of(), told);
        try (CapturedLog log = CapturedLog.begin()) {
            readiness.close();
            readiness.close();
            assertTrue(log.text().contains("check a.throws threw when it was closed"), log.text());
        }

        assertEquals(List.of("a.throws at " + now, "b.kept at " + now), told);
    }

    @Test
    void it_is_told_too_when_the_start_is_refused_or_nothing_was_started() {
        Readiness refused =
                stage.builder(new Kept("a.fails", Outcome.failed("no"))).build();
        assertThrows(NotReadyException.class, refused::start);
        stage.builder(new Kept("b.idle", Outcome.passed("fine"))).build().close();

        assertEquals(2, told.size());
    }
}
