package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.Judged;
import dev.muster.testing.RuleContract;
import dev.muster.testing.TestRun;
import dev.muster.testing.Told;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BuildTest {
    private static final String COMMIT = "1f3870be274f6c49b3e31a0c6728957f2b1c9d11";

    @TempDir
    Path directory = Path.of("");

    /** Fields as {@code a=b; c=d}; declared are those with an at sign. */
    private static BuildFacts facts(String text) {
        Map<String, String> fields = Jars.fields(text);
        Map<String, String> told = new java.util.HashMap<>(fields);
        told.keySet().removeIf(name -> name.startsWith("@"));
        BuildDeclared declared = new BuildDeclared(
                Optional.ofNullable(fields.get("@version")),
                Optional.ofNullable(fields.get("@commit")),
                Optional.ofNullable(fields.get("@image")));
        List<BuildSource> sources = told.isEmpty() ? List.of() : List.of(new BuildSource("app.jar!/x", told));
        return new BuildFacts(declared, "com.acme.Main", sources, "");
    }

    @Test
    void the_rules_keep_the_contract() {
        RuleContract.of(BuildRules.INFO.get(0))
                .passing(facts("version=1.4.2"))
                .failing(facts("version=1.4.2-SNAPSHOT"))
                .inconclusive(facts(""))
                .inconclusive(facts("git.dirty=false"))
                .verify();
        RuleContract.of(BuildRules.INFO.get(1))
                .passing(facts("git.dirty=false"))
                .failing(facts("git.dirty=true; git.commit.id=" + COMMIT))
                .inconclusive(facts("git.dirty=perhaps"))
                .verify();
        RuleContract.of(BuildRules.INFO.get(2))
                .passing(facts("version=1.4.2; @version=1.4.2"))
                .failing(facts("version=1.4.1; @version=1.4.2"))
                .notApplicable(facts("version=1.4.1"))
                .inconclusive(facts("@version=1.4.2"))
                .verify();
        RuleContract.of(BuildRules.INFO.get(3))
                .passing(facts("git.commit.id=" + COMMIT + "; @commit=1f3870b"))
                .failing(facts("git.commit.id=" + COMMIT + "; @commit=2f3870b"))
                .notApplicable(facts("git.commit.id=" + COMMIT))
                .inconclusive(facts("version=1; @commit=1f3870b"))
                .verify();
        RuleContract.of(BuildRules.INFO.get(4))
                .passing(facts("@image=registry.example.com:5000/orders:1.4.2"))
                .failing(facts("@image=registry.example.com:5000/orders"))
                .notApplicable(facts(""))
                .inconclusive(facts("@image= "))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | version=1.4.2-20240102.030405-7           | WARNING 1.4.2-20240102.030405-7, by app.jar!/x
            0 | build.version=2; version=1-SNAPSHOT       | pass 2, by app.jar!/x
            0 | git.dirty=true                            | ? no version in [app.jar!/x]
            1 | git.dirty=true; git.commit.id=1f3870be274f6c49b3e31a0c6728957f2b1c9d11 | WARNING built of 1f3870be274f with changes that are not committed
            1 | Git-Dirty=FALSE                           | pass built, all committed
            2 | version=1.4.1; @version=1.4.2             | ERROR 1.4.1, by app.jar!/x
            3 | git.commit.id=1F3870BE274F; @commit=1f3870be274f6c49b3e31a0c6728957f2b1c9d11 | pass 1F3870BE274F, by app.jar!/x
            3 | git.commit.id=1f3870; @commit=1f3870      | ERROR 1f3870, by app.jar!/x
            4 | @image=orders:latest                      | WARNING orders:latest has the tag latest
            4 | @image=registry:5000/orders               | WARNING registry:5000/orders has no tag
            4 | @image=orders@sha256:0123                 | pass named by its digest
            4 | @image=orders:1.4.2                       | pass tag 1.4.2
            """)
    void say_what_runs(int rule, String fields, String said) {
        assertEquals(said, Told.by(BuildRules.INFO.get(rule), facts(fields)));
    }

    private BuildFacts read(Path jar, String... directories) throws Exception {
        List<Path> entries =
                java.util.stream.Stream.of(directories).map(directory::resolve).toList();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            Class<?> main = Class.forName("com.acme.Main", false, loader);
            BuildProbe probe = new BuildProbe(BuildDeclared.NOTHING, main, entries);
            BuildFacts facts = probe.look(TestRun.ample());
            assertSame(facts, probe.look(TestRun.ample()), "it is read once");
            return facts;
        }
    }

    @Test
    void a_jar_tells_by_its_manifest_and_by_what_maven_wrote() throws Exception {
        Path jar = Jars.of(
                directory.resolve("app.jar"),
                Map.of(
                        "META-INF/MANIFEST.MF",
                        "Manifest-Version: 1.0\nImplementation-Version: 1.4.2\nGit-Commit: " + COMMIT + "\n\n",
                        "META-INF/maven/com.acme/app/pom.properties",
                        "groupId=com.acme\nartifactId=app\nversion=1.4.2\n"));

        BuildFacts facts = read(jar);
        assertEquals(Optional.of(new BuildFacts.Told("1.4.2", "app.jar!/META-INF/MANIFEST.MF")), facts.version());
        assertEquals(COMMIT, facts.commit().orElseThrow().value());
        assertEquals(2, facts.sources().size());
        assertEquals(Optional.empty(), facts.dirty());
    }

    @Test
    void a_program_of_spring_boot_tells_by_its_properties() throws Exception {
        Path jar = Jars.of(
                directory.resolve("boot.jar"),
                Map.of(
                        "META-INF/build-info.properties", "build.version=2.0.0\nbuild.artifact=app\n",
                        "BOOT-INF/classes/git.properties", "git.dirty=true\ngit.commit.id.full=" + COMMIT + "\n",
                        "META-INF/maven/a/b/pom.properties", "version=1\n",
                        "META-INF/maven/a/c/pom.properties", "version=2\n"));

        BuildFacts facts = read(jar);
        assertEquals("2.0.0", facts.version().orElseThrow().value());
        assertEquals(Optional.of(true), facts.dirty());
    }

    @Test
    void a_directory_of_classes_tells_and_one_of_resources_beside_it() throws Exception {
        Path classes = Jars.directory(directory.resolve("classes"), Map.of());
        Jars.directory(directory.resolve("resources"), Map.of("git.properties", "git.dirty=false\n"));

        assertEquals(Optional.of(false), read(classes, "resources", "none.jar").dirty());
    }

    @Test
    void what_tells_nothing_or_is_malformed_is_said() throws Exception {
        Path jar = Jars.of(directory.resolve("app.jar"), Map.of("git.properties", "git.dirty=\\u00zz"));
        assertEquals(BuildFacts.NOTHING, read(jar).unknown("version"));
        Path classes =
                Jars.directory(directory.resolve("classes"), Map.of("META-INF/MANIFEST.MF", "this is\nno manifest"));
        assertEquals("cannot read " + classes + ": IOException", read(classes).unknown("version"));
        BuildProbe core = new BuildProbe(BuildDeclared.NOTHING, String.class, List.of());
        assertEquals(
                "it is not told which jar java.lang.String came from",
                core.look(TestRun.ample()).unknown("version"));
    }

    @Test
    void the_check_asks_by_the_class_that_is_named() throws Exception {
        List<String> lines = Judged.lines(RuntimeChecks.build(BuildTest.class)
                .version("1.4.2")
                .commit(COMMIT)
                .image("orders:1.4.2"));

        assertEquals(5, lines.size());
        assertEquals("build.info.image PASSED tag 1.4.2", lines.get(4));
        assertTrue(
                lines.get(0).startsWith("build.info.release INCONCLUSIVE nothing in the program tells"),
                lines::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            file:/app/app.jar                             | /app/app.jar
            file:/app/classes/                            | /app/classes
            jar:file:/app/app.jar!/BOOT-INF/classes!/     | /app/app.jar
            jar:nested:/app/app.jar/!BOOT-INF/classes/!/  | /app/app.jar
            file:/app/a%20b.jar                           | /app/a b.jar
            file:/app/a b.jar                             | /app/a b.jar
            http://example.com/app.jar                    |
            jrt:/java.base                                |
            """)
    void the_outermost_jar_is_found(String location, String path) {
        assertEquals(Optional.ofNullable(path).map(Path::of), ClassPath.of(location));
    }

    @Test
    void entries_of_a_path_are_read() {
        assertEquals(List.of(Path.of("a.jar"), Path.of("b")), ClassPath.entries("a.jar:b::a.jar:\0", ":"));
        assertTrue(!ClassPath.entries().isEmpty());
    }

    @Test
    void an_archive_has_to_be_one() throws IOException {
        Path file = Files.writeString(directory.resolve("app.jar"), "no zip");
        org.junit.jupiter.api.Assertions.assertThrows(IOException.class, () -> new Archive(file).close());
    }
}
