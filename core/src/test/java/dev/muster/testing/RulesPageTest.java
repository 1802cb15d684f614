package dev.muster.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RulesPageTest {
    private static final RuleInfo WHOLE = RuleInfo.of("a.b-c")
            .title("B | c")
            .passes("it is so")
            .fix("make it so")
            .reference("https://www.rfc-editor.org/rfc/rfc2606")
            .tag("a");

    @TempDir
    Path directory = Path.of("");

    @Test
    void what_is_missing_is_named() {
        RuleInfo bare = RuleInfo.of("a.bare").reference("http://x.org/");

        assertEquals(
                List.of(
                        "a.b-c is there twice",
                        "a.bare has no title",
                        "a.bare does not say what passes",
                        "a.bare has no fix",
                        "a.bare has a reference that is no https URL",
                        "a.bare has no tag"),
                RulesPage.of("Rules", List.of(WHOLE, WHOLE, bare)).problems());
        assertEquals(
                List.of("the catalogue is empty"),
                RulesPage.of("Rules", List.of()).problems());
    }

    @Test
    void a_page_that_differs_fails() throws IOException {
        Path file = directory.resolve("RULES.md");
        RulesPage page = RulesPage.of("Rules", List.of(WHOLE));

        assertThrows(AssertionError.class, () -> page.compare(file));
        Files.writeString(file, page.markdown());
        page.compare(file);
        assertThrows(
                AssertionError.class,
                () -> RulesPage.of("Rules", List.of(WHOLE, WHOLE)).verify(file));
        Files.writeString(file, page.markdown() + " ");

        AssertionError differs = assertThrows(AssertionError.class, () -> page.compare(file));
        assertTrue(String.valueOf(differs.getMessage()).contains("-Dmuster.write=true"));
        assertTrue(page.markdown().contains("| [`a.b-c`](#ab-c) | ERROR | B \\| c |"), page.markdown());
    }
}
