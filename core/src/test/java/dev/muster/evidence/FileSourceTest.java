package dev.muster.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.muster.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileSourceTest {
    @TempDir
    private Path directory = Path.of("");

    private static List<String> problems(Path file) {
        return assertThrows(ConfigurationException.class, () -> Checklist.read(file))
                .problems();
    }

    @Test
    void what_is_wrong_inside_is_told_with_the_file() throws IOException {
        Path file = Files.writeString(directory.resolve("list.md"), "- [ ] a <!-- muster: rul=a.b -->\n");

        assertEquals(List.of(file + ", line 1, column 22: there is no key rul=: write rule="), problems(file));
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        Path file = directory.resolve("missing.md");

        assertEquals(List.of(file + " does not exist"), problems(file));
    }
}
