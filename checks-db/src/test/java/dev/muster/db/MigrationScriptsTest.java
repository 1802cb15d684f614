package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MigrationScriptsTest {
    @TempDir
    private Path folder;

    @Test
    void reads_a_folder_with_those_beneath() throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(folder.resolve("V1__one.sql"), "SELECT 1");
        Files.writeString(folder.resolve("a/b/V2__two.sql"), "SELECT 1");
        Files.writeString(folder.resolve("a/readme.md"), "none");
        assertEquals(List.of("V1__one.sql", "V2__two.sql"), names(MigrationPlan.NOTHING.location(folder)));
    }

    @Test
    void reads_folders_and_jars_of_the_class_path() throws IOException {
        Files.createDirectories(folder.resolve("classes/db/migration"));
        Files.writeString(folder.resolve("classes/db/migration/V1__one.sql"), "SELECT 1");
        Path jar = folder.resolve("some more.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (String name : List.of(
                    "db/migration/",
                    "db/migration/V2__two.sql",
                    "db/migration/x/R__views.sql",
                    "db/other/V9__no.sql")) {
                out.putNextEntry(new JarEntry(name));
            }
        }
        URL[] urls = {folder.resolve("classes").toUri().toURL(), jar.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, null)) {
            assertEquals(
                    List.of("R__views.sql", "V1__one.sql", "V2__two.sql"),
                    names(MigrationPlan.NOTHING.location(loader, "/db/migration/")));
            assertEquals(
                    "there is no script such as V1__name.sql in class path db/nowhere",
                    why(MigrationPlan.NOTHING.location(loader, "db/nowhere")));
        }
    }

    @Test
    void takes_an_empty_or_missing_place_for_a_wrong_name() {
        assertEquals(
                "there is no script such as V1__name.sql in folder " + folder,
                why(MigrationPlan.NOTHING.location(folder)));
        assertTrue(
                why(MigrationPlan.NOTHING.location(folder.resolve("nowhere"))).startsWith("there is no script"));
    }

    @Test
    void says_which_place_it_cannot_read() {
        ClassLoader odd = new ClassLoader(null) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return Collections.enumeration(
                        List.of(URI.create("http://127.0.0.1:1/" + name).toURL()));
            }
        };
        assertEquals("cannot read class path db: IOException", why(MigrationPlan.NOTHING.location(odd, "db")));
    }

    @Test
    void reads_nothing_where_nothing_is_declared() {
        assertEquals(List.of(), names(MigrationPlan.NOTHING));
    }

    private static List<String> names(MigrationPlan plan) {
        return MigrationScripts.read(plan.locations()).value().orElseThrow().stream()
                .map(MigrationScript::name)
                .sorted()
                .toList();
    }

    private static String why(MigrationPlan plan) {
        return MigrationScripts.read(plan.locations()).why();
    }
}
