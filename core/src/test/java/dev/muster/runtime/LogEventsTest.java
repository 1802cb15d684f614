package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import dev.muster.ConfigurationException;
import dev.muster.Fact;
import dev.muster.testing.CheckContract;
import dev.muster.testing.Judged;
import dev.muster.testing.RuleContract;
import dev.muster.testing.TestRun;
import dev.muster.testing.Told;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

final class LogEventsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final EventRule FATAL = (EventRule) EventRules.ALL.get(0);
    private static final EventRule RATE = (EventRule) EventRules.ALL.get(1);
    private static final EventRule UNUSUAL = (EventRule) EventRules.ALL.get(2);

    private final LoggerContext context = LogbackFixture.context("<root level='INFO'/>");
    private final Logger log = context.getLogger("com.acme.Orders");

    @AfterEach
    void stop() {
        context.stop();
    }

    private static EventFacts facts(Map<String, Long> lately, Map<String, Double> usual, Map<String, Long> limits) {
        return new EventFacts(NOON, Fact.of(1L), 0, lately, Duration.ofMinutes(5), usual, limits, List.of());
    }

    private static EventFacts deaf(Fact<Long> loggers, long failures) {
        Map<String, Long> one = Map.of("errors", 1L);
        return new EventFacts(
                NOON, loggers, failures, one, Duration.ofMinutes(5), Map.of("errors", 1.0), one, List.of());
    }

    private static EventFacts fatal() {
        FatalEvent event = new FatalEvent("java.lang.OutOfMemoryError", "com.acme.Orders", NOON);
        return new EventFacts(NOON, Fact.of(1L), 7, Map.of(), Duration.ZERO, Map.of(), Map.of(), List.of(event));
    }

    @Test
    void the_rules_keep_the_contract() {
        RuleContract.of(FATAL)
                .passing(facts(Map.of(), Map.of(), Map.of()))
                .failing(fatal())
                .inconclusive(deaf(Fact.absent("slf4j-simple takes no listener"), 0))
                .inconclusive(deaf(Fact.of(0L), 0))
                .inconclusive(deaf(Fact.of(1L), 3))
                .verify();
        RuleContract.of(RATE)
                .passing(facts(Map.of("errors", 50L), Map.of(), Map.of("errors", 10L)))
                .failing(facts(Map.of("errors", 51L), Map.of(), Map.of("errors", 10L)))
                .notApplicable(facts(Map.of("errors", 51L), Map.of(), Map.of()))
                .notApplicable(facts(Map.of(), Map.of(), Map.of("errors", 10L)))
                .inconclusive(deaf(Fact.of(0L), 0))
                .verify();
        RuleContract.of(UNUSUAL)
                .passing(facts(Map.of("errors", 19L), Map.of("errors", 0.0), Map.of()))
                .passing(facts(Map.of("errors", 50L), Map.of("errors", 200.0), Map.of()))
                .failing(facts(Map.of("errors", 51L), Map.of("errors", 200.0), Map.of()))
                .notApplicable(facts(Map.of("errors", 51L), Map.of(), Map.of()))
                .notApplicable(facts(Map.of(), Map.of("errors", 1.0), Map.of()))
                .inconclusive(deaf(Fact.of(1L), 1))
                .verify();
    }

    @Test
    void the_loudest_are_named() {
        Map<String, Long> lately = Map.of("errors", 60L, "by a", 5L, "by b", 40L, "by c", 10L, "by d", 5L, "by e", 0L);

        assertEquals(
                "WARNING errors: 12 a minute; most by b 40, c 10 and a 5",
                Told.by(RATE, facts(lately, Map.of(), Map.of("errors", 10L))));
        assertEquals(
                "WARNING errors: 60 in 5 minutes, which is 720 an hour; 3.0 is usual; most by b 40, c 10 and a 5",
                Told.by(UNUSUAL, facts(lately, Map.of("errors", 3.0), Map.of())));
        assertEquals(
                "WARNING warnings: 12 a minute",
                Told.by(RATE, facts(Map.of("warnings", 60L), Map.of(), Map.of("warnings", 0L))));
        assertEquals("ERROR OutOfMemoryError by com.acme.Orders at 2026-11-21T12:00:00Z", Told.by(FATAL, fatal()));
    }

    @Test
    void events_are_counted_between_looks() {
        EventProbe probe = new EventProbe(Map.of("errors", 1L), () -> context);
        EventFacts first = probe.look(TestRun.at(NOON));
        assertEquals("n/a errors: the first minute is not over since it is counted", Told.by(RATE, first));
        for (int i = 0; i < 30; i++) {
            log.error("no stock");
        }
        log.warn("slow");
        log.info("not counted");
        EventFacts second = probe.look(TestRun.at(NOON.plusSeconds(60)));

        assertEquals("WARNING errors: 30 a minute; most by com.acme.Orders 31", Told.by(RATE, second));
        assertEquals("n/a nothing is known yet of what is usual at this hour", Told.by(UNUSUAL, second));
        EventFacts later =
                EventProbeTime.pass(probe, NOON.plusSeconds(120), Duration.ofDays(1), Duration.ofMinutes(30));
        assertEquals(Map.of("errors", 30.0, "warnings", 1.0), later.usual());
        assertEquals("pass errors: 0.0 a minute", Told.by(RATE, later));
        probe.end();
        assertFalse(context.getLogger("ROOT").iteratorForAppenders().hasNext());
    }

    /** Lets time pass by looks. */
    private static final class EventProbeTime {
        static EventFacts pass(EventProbe probe, Instant from, Duration span, Duration step) {
            EventFacts last = probe.look(TestRun.at(from));
            for (Instant at = from; at.isBefore(from.plus(span)); at = at.plus(step)) {
                last = probe.look(TestRun.at(at.plus(step)));
            }
            return last;
        }
    }

    @Test
    void what_no_program_recovers_from_is_found_among_causes_for_an_hour() {
        EventProbe probe = new EventProbe(Map.of(), () -> context);
        probe.look(TestRun.at(Instant.now()));
        log.error("failed", new IllegalStateException(new StackOverflowError()));
        log.warn("full", new OutOfMemoryError());
        log.error("fine", new IllegalStateException());

        assertEquals(2, probe.look(TestRun.at(Instant.now())).fatal().size());
        assertEquals(
                List.of(),
                probe.look(TestRun.at(Instant.now().plus(Duration.ofHours(2)))).fatal());
    }

    @Test
    void names_are_bounded() {
        EventCounter counter = new EventCounter();
        EventProbe probe = new EventProbe(Map.of(), () -> context);
        probe.look(TestRun.at(NOON));
        for (int i = 0; i < 300; i++) {
            context.getLogger("logger" + i).warn("a");
        }
        EventFacts facts = probe.look(TestRun.at(NOON.plusSeconds(60)));
        assertEquals(202, facts.lately().size());
        assertEquals(300, facts.lately().get("warnings"));
        counter.failed();
        assertEquals(1, counter.failures());
    }

    @Test
    void an_hour_is_usual_by_those_of_earlier_days() {
        Hours hours = Hours.since(NOON);
        assertEquals(OptionalDouble.empty(), hours.usual(NOON));
        hours = hours.add(NOON.plusSeconds(60), 6).add(NOON.plusSeconds(120), 4);
        hours = hours.add(NOON.plus(Duration.ofDays(1)), 20);
        assertEquals(OptionalDouble.of(10), hours.usual(NOON.plus(Duration.ofDays(1))));
        assertEquals(OptionalDouble.of(15), hours.usual(NOON.plus(Duration.ofDays(2))));
        assertEquals(OptionalDouble.empty(), hours.usual(NOON.plus(Duration.ofHours(30))));
        Hours late = Hours.since(NOON.plusSeconds(1)).add(NOON.plusSeconds(60), 6);
        assertEquals(OptionalDouble.empty(), late.usual(NOON.plus(Duration.ofDays(1))), "not counted whole");
        assertEquals(1, hours.add(NOON.plus(Duration.ofDays(30)), 1).counts().size());
    }

    @Test
    void the_check_of_the_facade_keeps_the_contract() throws Exception {
        LogEventsCheck check = RuntimeChecks.logEvents().errorsPerMinute(10).warningsPerMinute(100);
        CheckContract.of(check).verify();
        List<String> lines = Judged.lines(RuntimeChecks.logEvents());
        assertTrue(
                lines.get(0).startsWith("log.events.fatal INCONCLUSIVE SLF4J logs by slf4j-simple"), lines::toString);
        assertThrows(
                ConfigurationException.class, () -> RuntimeChecks.logEvents().errorsPerMinute(-1));
        check.closed(Instant.EPOCH);
        assertTrue(
                new String(check.capture(TestRun.ample()).toJson(), StandardCharsets.UTF_8).contains("log-events/1"));
    }
}
