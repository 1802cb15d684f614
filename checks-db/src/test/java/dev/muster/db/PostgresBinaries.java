package dev.muster.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of the PostgreSQL that {@code -Dpg.version} names, unpacked once for each version. */
final class PostgresBinaries {
    private static final String ARCHIVE = "postgres-linux-x86_64.txz";

    private PostgresBinaries() {}

    /** Runs {@code initdb} or {@code pg_ctl} to its end. */
    static void run(Path directory, String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own nobody is.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(Own.HOME.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        Path said = Files.createTempFile(directory, program, ".out");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        finish(process, program, said);
    }

    private static void finish(Process process, String program, Path said) throws IOException {
        boolean ended = false;
        try {
            ended = process.waitFor(90, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
        if (!ended || process.exitValue() != 0) {
            String hint = isRoot() ? " (as root: does 'unshare -U true' work here? else run as another user)" : "";
            throw new IOException(program + " failed" + hint + ": " + Files.readString(said, UTF_8));
        }
        Files.delete(said);
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static final class Own {
        private static final Path HOME = unpacked();

        private static Path unpacked() {
            URL archive = Objects.requireNonNull(
                    ClassLoader.getSystemResource(ARCHIVE), "the build brings servers for linux-amd64 alone");
            String jar = archive.getPath().replaceAll("\\.jar!.*", "").replaceAll(".*/", "");
            Path home = Path.of("target", "postgres", jar).toAbsolutePath();
            try {
                if (!Files.isDirectory(home)) {
                    unpack(archive, home);
                }
                return home;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void unpack(URL archive, Path home) throws IOException {
            Files.createDirectories(home.getParent());
            Path half = Files.createTempDirectory(home.getParent(), "half");
            try (InputStream in = archive.openStream();
                    TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(entry, tar, half);
                }
            }
            try {
                Files.move(half, home);
            } catch (FileSystemException e) {
                // Another test run was faster.
                PostgresFiles.delete(half);
            }
        }

        private static void unpack(TarArchiveEntry entry, InputStream in, Path home) throws IOException {
            Path file = home.resolve(entry.getName());
            if (entry.isDirectory()) {
                Files.createDirectories(file);
                return;
            }
            Files.createDirectories(file.getParent());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                return;
            }
            Files.copy(in, file);
            if ((entry.getMode() & 0111) != 0) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
