package dev.muster.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Readiness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PublicApiDumpTest {
    private final PublicApi api = PublicApi.of(Readiness.class);

    @TempDir
    Path folder;

    @Test
    void it_names_what_users_can_reach_and_nothing_else() {
        List<String> lines = api.dump().lines().toList();

        assertTrue(lines.contains("class dev.muster.Readiness : java.lang.AutoCloseable"));
        assertTrue(lines.contains("  public dev.muster.ReadinessReport report()"));
        assertTrue(lines.contains("sealed interface dev.muster.Outcome"));
        assertTrue(lines.contains("record dev.muster.Outcome$Passed : dev.muster.Outcome"), lines.toString());
        assertTrue(lines.contains("enum dev.muster.Schedule$Gate"));
        assertFalse(api.dump().contains("dev.muster.Engine"));
        assertFalse(api.dump().contains("jacoco"));
        assertFalse(api.dump().contains("lambda$"));
    }

    @Test
    void a_difference_is_shown_line_by_line() throws IOException {
        Path committed = folder.resolve("x.api");
        String now = api.dump();
        Files.writeString(committed, now.replace("  public dev.muster.Readiness start()\n", "  public void begin()\n"));

        String message = String.valueOf(assertThrows(AssertionError.class, () -> api.verify(committed, false))
                .getMessage());
        assertEquals(
                "- " + "  public void begin()\n+ " + "  public dev.muster.Readiness start()",
                message.substring(message.indexOf('\n') + 1));
        api.verify(committed, true);
        assertEquals(now, Files.readString(committed));
        api.verify(committed, false);
    }

    @Test
    void a_missing_file_is_a_difference() {
        assertThrows(AssertionError.class, () -> api.verify(folder.resolve("none.api"), false));
    }
}
