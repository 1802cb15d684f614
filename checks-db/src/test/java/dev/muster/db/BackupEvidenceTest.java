package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BackupEvidenceTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path directory = Path.of("");

    private void file(String name, String content, Instant changed) throws IOException {
        Files.setLastModifiedTime(Files.writeString(directory.resolve(name), content), FileTime.from(changed));
    }

    @Test
    void the_newest_file_with_something_in_it_counts() throws Exception {
        file("a.dump", "x", NOON.minusSeconds(60));
        file("b.dump", "x", NOON);
        file("c.dump", "", NOON.plusSeconds(60));
        file("d.txt", "x", NOON.plusSeconds(60));
        Files.createDirectory(directory.resolve("e.dump"));
        file("f.dump", "x", NOON.minusSeconds(90));
        assertEquals(
                Optional.of(NOON), BackupEvidence.files(directory, "*.dump").newest());
    }

    @Test
    void no_file_is_no_backup_and_no_directory_is_no_answer() throws Exception {
        assertEquals(Optional.empty(), BackupEvidence.files(directory, "*.dump").newest());
        BackupEvidence gone = BackupEvidence.files(directory.resolve("gone"), "*");
        assertThrows(IOException.class, gone::newest);
    }
}
