package dev.muster.runtime;

import dev.muster.CheckContext;
import dev.muster.Fact;
import dev.muster.Probe;
import dev.muster.runtime.StorageFacts.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Looks at folders. It writes only where the owner asked for that, a file of its own, and deletes it.
 *
 * @param kernel that tells how they are mounted
 * @param folders into which strangers' files come
 * @param served folders that the web server hands out
 * @param trip whether to write, read and delete a file
 */
record StorageProbe(Kernel kernel, List<Path> folders, List<Path> served, boolean trip) implements Probe<StorageFacts> {
    private static final int SIZE = 1024;

    @Override
    public StorageFacts look(CheckContext context) {
        return new StorageFacts(
                folders.stream().map(this::see).toList(),
                served.stream().map(Path::toString).toList());
    }

    private Folder see(Path path) {
        Fact<String> real = real(path);
        return new Folder(
                path.toString(),
                real,
                Files.isWritable(path),
                permissions(path),
                real.value().flatMap(this::servedWith),
                real.value()
                        .<Fact<Boolean>>map(place -> Unseen.fact(() -> noexec(place)))
                        .orElse(Fact.absent("it is no folder")),
                trip ? Optional.of(trip(path)) : Optional.empty());
    }

    private static Fact<String> real(Path path) {
        try {
            Path real = path.toRealPath();
            return Files.isDirectory(real) ? Fact.of(real.toString()) : Fact.absent("it is no folder");
        } catch (IOException e) {
            return Fact.absent("it is not there, or this account may not see it");
        }
    }

    private static Fact<String> permissions(Path path) {
        try {
            return Fact.of(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        } catch (IOException | UnsupportedOperationException e) {
            return Fact.absent("this file system does not tell permissions of POSIX");
        }
    }

    private Optional<String> servedWith(String place) {
        Path mine = Path.of(place);
        return served.stream()
                .filter(other -> real(other)
                        .value()
                        .map(Path::of)
                        .filter(its -> mine.startsWith(its) || its.startsWith(mine))
                        .isPresent())
                .map(Path::toString)
                .findFirst();
    }

    private boolean noexec(String place) throws Unseen {
        return Mount.over(place, Mount.parse(kernel.needed("/proc/self/mountinfo")))
                .map(mount -> mount.has("noexec"))
                .orElseThrow(() -> Unseen.because("/proc/self/mountinfo does not tell what it is on"));
    }

    private static Fact<Boolean> trip(Path folder) {
        byte[] content = new byte[SIZE];
        new SecureRandom().nextBytes(content);
        try {
            Path file = Files.createTempFile(folder, ".muster-", ".probe");
            try {
                Files.write(file, content);
                return Fact.of(Arrays.equals(content, Files.readAllBytes(file)));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            return Fact.absent("a file could not be written, read and deleted ("
                    + e.getClass().getSimpleName() + ")");
        }
    }
}
