package dev.muster.examples.preflight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files whole or not at all, so that a pipeline never reads half a report. */
final class WholeFile {
    private WholeFile() {}

    /**
     * Writes a file, over one that is there.
     *
     * @throws UsageException if it cannot be written
     */
    static void replace(Path file, byte[] bytes) {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null || Files.isDirectory(file)) {
            throw new UsageException(file + " is a directory: name a file");
        }
        try {
            write(file, directory.resolve("." + file.getFileName() + ".new"), bytes);
        } catch (IOException e) {
            throw new UsageException(file + " cannot be written: is " + directory + " a directory that this account may"
                    + " write to, with room? (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static void write(Path file, Path beside, byte[] bytes) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            Files.write(file, bytes); // a device or a pipe stays what it is
            return;
        }
        try {
            Files.write(beside, bytes);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
