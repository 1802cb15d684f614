package dev.muster.db;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells when the newest backup was made. Called on a thread of the engine, once a run.
 *
 * <pre>{@code
 * BackupEvidence.files(Path.of("/var/backups/shop"), "*.dump")
 * }</pre>
 */
@FunctionalInterface
public interface BackupEvidence {
    /**
     * {@return when the newest backup was finished; empty if there is none}
     *
     * @throws Exception if it cannot be told; the text goes to the log, not to the report
     */
    Optional<Instant> newest() throws Exception;

    /**
     * {@return the newest file of a directory, by its time of change; an empty file is no backup}
     *
     * @param glob of the names, as {@link Files#newDirectoryStream(Path, String)} has it
     */
    static BackupEvidence files(Path directory, String glob) {
        return () -> {
            Optional<Instant> newest = Optional.empty();
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, glob)) {
                for (Path file : files) {
                    newest = later(newest, changed(file));
                }
            }
            return newest;
        };
    }

    private static Optional<Instant> changed(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return attributes.isRegularFile() && attributes.size() > 0
                ? Optional.of(attributes.lastModifiedTime().toInstant())
                : Optional.empty();
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return one.isEmpty() || (other.isPresent() && other.get().isAfter(one.get())) ? other : one;
    }
}
