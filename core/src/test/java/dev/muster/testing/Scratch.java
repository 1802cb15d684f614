package dev.muster.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where servers of tests keep their data: in memory, where the system has such a place with room. They are set up to write
 * through to the disk, as in production, and a disk would make each of their tests wait for it.
 */
public final class Scratch {
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM = 4L << 30;

    private Scratch() {}

    /**
     * {@return a new directory, which its owner alone may read; the caller deletes it}
     *
     * @param name that it begins with
     * @throws IOException if there can be none
     */
    public static Path directory(String name) throws IOException {
        boolean roomy = Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() >= ROOM;
        return roomy ? Files.createTempDirectory(MEMORY, name) : Files.createTempDirectory(name);
    }
}
