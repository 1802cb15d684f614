package dev.muster.examples.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** New, fixed, still open since when, and what nobody looked at. */
final class BaselineTest {
    @TempDir
    private Path directory = Path.of("");

    private Ran.Plan plan() {
        return Ran.in(directory);
    }

    private static Ran.Plan weak(Ran.Plan plan) {
        return plan.with("DEBUG", "True");
    }

    @Test
    void only_what_is_new_fails_the_run() throws Exception {
        Ran written = weak(plan()).run("baseline", "write", "base.json", "--settings", "env");
        assertEquals("1 findings written to base.json\n", written.out());
        assertEquals(0, written.status(), written.err());
        Path file = directory.resolve("base.json");
        Files.writeString(
                file, Files.readString(file).replaceAll("\"since\":\"[^\"]*\"", "\"since\":\"2026-01-02T03:04:05Z\""));

        Ran same = weak(plan()).run("baseline", "diff", "base.json", "--settings", "env");
        assertEquals(0, same.status(), same.err());
        assertTrue(same.out().startsWith("0 new, 0 fixed, 1 still open\n"), same.out());
        assertTrue(same.out().contains("config.debug-off at DEBUG, since 2026-01-02\n"), same.out());

        Ran more =
                weak(plan().with("SECRET_KEY", "changeme")).run("baseline", "diff", "base.json", "--settings", "env");
        assertEquals(1, more.status(), more.err());
        assertTrue(more.out().startsWith("2 new, 0 fixed, 1 still open\n"), more.out());

        Ran mended = plan().run("baseline", "diff", "base.json", "--settings", "env");
        assertEquals(0, mended.status(), mended.err());
        assertTrue(mended.out().startsWith("0 new, 1 fixed, 0 still open\n"), mended.out());

        Ran elsewhere = plan().run("baseline", "diff", "base.json", "--settings", "env", "--skip", "config.debug-off");
        assertTrue(elsewhere.out().startsWith("0 new, 0 fixed, 0 still open, 1 not looked at\n"), elsewhere.out());

        weak(plan()).run("baseline", "write", "base.json", "--settings", "env");
        assertTrue(Files.readString(file).contains("2026-01-02T03:04:05Z"), "it keeps its day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"format\":\"other/1\"}", "nonsense"})
    void what_is_no_baseline_is_refused(String text) throws Exception {
        Ran ran = plan().file("base.json", text).run("baseline", "diff", "base.json", "--settings", "env");

        assertEquals(2, ran.status());
        assertTrue(ran.complaint().startsWith("base.json is no baseline: "), ran.err());
    }
}
