package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.ConfigurationException;
import dev.muster.testing.CheckContract;
import dev.muster.testing.Judged;
import dev.muster.testing.TestRun;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the facade makes of the log, the ledger and the build. */
final class RuntimeFacadeTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void the_log_of_these_tests_is_looked_at() throws Exception {
        LogCheck check = RuntimeChecks.log()
                .toConsole()
                .toFile(directory.resolve("app.log"))
                .toAppender("GELF")
                .keptFor(Duration.ofDays(30))
                .rolledElsewhere()
                .verbose("com.acme", Instant.EPOCH);
        CheckContract.of(check).verify();
        List<String> lines = Judged.lines(check);

        assertTrue(lines.contains("log.config.provider PASSED SLF4J logs by slf4j-simple"), lines::toString);
        assertTrue(
                lines.contains("log.config.destinations root PASSED written by System.err (slf4j-simple)"),
                lines::toString);
        assertTrue(
                lines.contains("log.config.destinations console PASSED written by System.err (slf4j-simple)"),
                lines::toString);
        assertTrue(
                lines.contains(
                        "log.level INCONCLUSIVE root is at INFO; slf4j-simple does not tell the levels of other loggers"),
                lines::toString);
    }

    @Test
    void what_is_declared_wrongly_is_refused() {
        assertThrows(ConfigurationException.class, () -> RuntimeChecks.log().toAppender(" "));
        assertThrows(ConfigurationException.class, () -> RuntimeChecks.log().verbose("", Instant.EPOCH));
        assertThrows(ConfigurationException.class, () -> RuntimeChecks.log().keptFor(Duration.ZERO));
        assertThrows(ConfigurationException.class, () -> RuntimeChecks.log().keptFor(Duration.ofDays(-1)));
    }

    @Test
    void every_look_is_a_document_that_is_judged_again() throws Exception {
        LogCheck log = RuntimeChecks.log();
        String written = new String(log.capture(TestRun.ample()).toJson(), StandardCharsets.UTF_8);
        assertEquals(
                Judged.lines(log), Judged.lines(RuntimeChecks.captured(written).audit()));

        BuildCheck build = RuntimeChecks.build(RuntimeFacadeTest.class);
        String built = new String(build.capture(TestRun.ample()).toJson(), StandardCharsets.UTF_8);
        assertEquals(
                Judged.lines(build), Judged.lines(RuntimeChecks.captured(built).audit()));

        DependencyCheck libraries = RuntimeChecks.dependencies();
        String listed = new String(libraries.capture(TestRun.ample()).toJson(), StandardCharsets.UTF_8);
        assertEquals(
                Judged.lines(libraries),
                Judged.lines(RuntimeChecks.captured(listed).audit()));

        LedgerCheck ledger = RuntimeChecks.ledger(directory.resolve("ledger"));
        String lives = new String(ledger.capture(TestRun.ample()).toJson(), StandardCharsets.UTF_8);
        assertEquals(2, Judged.by(RuntimeChecks.captured(lives).audit()).size());
        ledger.closed(Instant.EPOCH);
    }

    @Test
    void a_logback_is_captured_with_all_that_it_has() throws Exception {
        LogFacts facts = LogFixture.sinks(LogFixture.OUT, LogFixture.FILE);
        String written = new String(RuntimeCaptures.LOG.capture(facts).toJson(), StandardCharsets.UTF_8);

        assertEquals(written, new String(RuntimeChecks.captured(written).toJson(), StandardCharsets.UTF_8));
    }

    @Test
    void a_library_is_asked_by_name_and_what_it_has_not_is_nothing() {
        Mirror mirror = new Mirror(new java.util.ArrayList<>(java.util.Arrays.asList("a", null)));
        assertEquals("ArrayList", mirror.type());
        assertTrue(mirror.is("java.util.List"));
        assertFalse(mirror.is("java.util.Map"));
        assertEquals(2L, mirror.number("size").orElseThrow());
        assertTrue(mirror.get("none").isEmpty());
        assertTrue(mirror.get("get", "no number").isEmpty());
        assertEquals(1, mirror.many("iterator").size());
        assertEquals(List.of(), mirror.many("size"));
        assertEquals(1, Mirror.elements(new Object[] {"a"}).size());
        assertEquals(1, Mirror.elements(java.util.Map.of("a", "b")).size());
        assertTrue(new Mirror(List.of().iterator()).get("next").isEmpty(), "what is thrown is nothing");
        assertTrue(Mirror.of(Mirror.class.getClassLoader(), "no.such.Type", "x").isEmpty());
        assertTrue(Mirror.of(Mirror.class.getClassLoader(), "java.lang.System", "lineSeparator")
                .isPresent());
        Object broken = new Object() {
            @Override
            public String toString() {
                throw new OutOfMemoryError("on purpose");
            }
        };
        assertThrows(OutOfMemoryError.class, () -> new Mirror(broken).get("toString"));
    }
}
