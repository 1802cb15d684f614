package dev.muster.db;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The servers of the tests start for an ordinary user too; where root runs the tests, {@code nobody} is one. */
final class OrdinaryUserTest {
    private static final String ROOT = "root";
    private static final String NOBODY = "nobody";

    private final String user = System.getProperty("user.name").equals(ROOT) ? NOBODY : System.getProperty("user.name");

    private String run(String server) throws Exception {
        Path home = Files.createTempDirectory("ordinary");
        try {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
            String classPath = copied(home);
            Path unpacked = Path.of("target", "postgres");
            if (Files.isDirectory(unpacked)) {
                // Takes less than to unpack it again.
                PostgresFiles.copy(unpacked, home.resolve(unpacked), Set.of());
            }
            if (user.equals(NOBODY)) {
                give(home);
            }
            return run(home, classPath, server);
        } finally {
            PostgresFiles.delete(home);
        }
    }

    /** What root has built others may not be able to read. */
    private static String copied(Path home) throws IOException {
        List<String> copies = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path copy = home.resolve(copies.size() + "-" + Path.of(entry).getFileName());
            if (Files.isDirectory(Path.of(entry))) {
                PostgresFiles.copy(Path.of(entry), copy, Set.of());
            } else {
                Files.copy(Path.of(entry), copy);
            }
            copies.add(copy.toString());
        }
        return String.join(File.pathSeparator, copies);
    }

    private static void give(Path home) throws IOException {
        var nobody = home.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NOBODY);
        try (var files = Files.walk(home)) {
            for (Path file : files.toList()) {
                Files.setOwner(file, nobody);
            }
        }
    }

    private String run(Path home, String classPath, String server) throws Exception {
        List<String> command = new ArrayList<>();
        if (user.equals(NOBODY)) {
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=65534", "--clear-groups"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Djava.io.tmpdir=" + home, "-cp", classPath, OrdinaryUser.class.getName(), server));
        Process process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said.strip();
    }

    @Test
    void postgres_starts() throws Exception {
        assertEquals(user + ": PostgreSQL answers", run("postgres"));
    }

    @Test
    @Tag("mariadb")
    void mariadb_starts() throws Exception {
        assertEquals(user + ": MariaDB answers", run("mariadb"));
    }
}
