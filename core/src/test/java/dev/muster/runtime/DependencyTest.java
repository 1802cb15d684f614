package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.Judged;
import dev.muster.testing.RuleContract;
import dev.muster.testing.TestRun;
import dev.muster.testing.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DependencyTest {
    @TempDir
    Path directory = Path.of("");

    private static MavenArtifact artifact(String text) {
        String[] parts = text.split(":", -1);
        return new MavenArtifact(parts[0], parts[1], parts[2]);
    }

    private static DependencyFacts jars(String... artifacts) {
        return new DependencyFacts(
                Stream.of(artifacts)
                        .map(each -> new JarFact(each, Optional.of(artifact(each)), List.of()))
                        .toList(),
                List.of(),
                List.of());
    }

    private static DependencyFacts unread() {
        return new DependencyFacts(jars("g:a:1").jars(), List.of(), List.of("b.jar (ZipException)"));
    }

    private static DependencyFacts shaded(String own, String inside) {
        JarFact jar = new JarFact("all.jar", Optional.of(artifact("g:all:1")), List.of(artifact(inside)));
        return new DependencyFacts(
                List.of(jar, new JarFact("own.jar", Optional.of(artifact(own)), List.of())), List.of(), List.of());
    }

    @Test
    void the_rules_keep_the_contract() {
        RuleContract.of(new SnapshotsRule())
                .passing(jars("g:a:1"))
                .failing(jars("g:a:1-SNAPSHOT"))
                .inconclusive(jars())
                .inconclusive(unread())
                .verify();
        RuleContract.of(new VersionsRule())
                .passing(jars("g:a:1", "g:b:2"))
                .failing(jars("g:a:1", "g:a:2"))
                .failing(shaded("g:a:1", "g:a:2"))
                .inconclusive(unread())
                .verify();
        RuleContract.of(new TestLibrariesRule())
                .passing(jars("g:a:1"))
                .failing(jars("org.mockito:mockito-core:5.1"))
                .inconclusive(unread())
                .verify();
    }

    @Test
    void say_what_is_there() {
        assertEquals("pass no snapshot among 1 library", Told.by(new SnapshotsRule(), jars("g:a:1")));
        assertEquals("pass no snapshot among 2 libraries", Told.by(new SnapshotsRule(), jars("g:a:1", "g:b:1")));
        assertEquals(
                "WARNING 2 snapshots: g:a 1-SNAPSHOT and g:b 2-20240102.030405-7",
                Told.by(new SnapshotsRule(), jars("g:b:2-20240102.030405-7", "g:a:1-SNAPSHOT", "g:c:1")));
        assertEquals("WARNING g:a: 1 and 2", Told.by(new VersionsRule(), jars("g:a:2", "g:a:1", "h:a:3")));
        assertEquals(
                "INFO g:a: 1 and 2, one of them packed into another library",
                Told.by(new VersionsRule(), shaded("g:a:1", "g:a:2")));
        assertEquals("pass each in one version: 2 libraries", Told.by(new VersionsRule(), shaded("g:a:1", "g:b:2")));
        assertEquals(
                "? each in one version: 1 library; but these could not be read: b.jar (ZipException)",
                Told.by(new VersionsRule(), unread()));
        assertEquals(
                "WARNING org.springframework.boot:spring-boot-devtools 3.5",
                Told.by(
                        new TestLibrariesRule(),
                        jars("org.springframework.boot:spring-boot-devtools:3.5", "com.h2database:h2:2")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            guava-33.4.0-jre.jar                               | guava 33.4.0-jre
            guava-33.4.0-android.jar                           | guava 33.4.0-android
            netty-transport-native-epoll-4.1.100.Final-linux-x86_64.jar | netty-transport-native-epoll 4.1.100.Final
            netty-transport-native-epoll-4.1.100.Final.jar     | netty-transport-native-epoll 4.1.100.Final
            app-1.4.2-SNAPSHOT.jar                             | app 1.4.2-SNAPSHOT
            app-1.4.2-SNAPSHOT-tests.jar                       | app 1.4.2-SNAPSHOT
            log4j-1.2-api-2.26.1.jar                           | log4j-1.2-api 2.26.1
            bcprov-jdk18on-1.84.jar                            | bcprov-jdk18on 1.84
            jakarta.annotation-api-3.0.0-M1.jar                | jakarta.annotation-api 3.0.0-M1
            spring-core-7.0.0-RC2.jar                          | spring-core 7.0.0-RC2
            commons-lang3-3.14.0-sources.jar                   | commons-lang3 3.14.0
            HikariCP-7.1.0.jar                                 | HikariCP 7.1.0
            tools.jackson.core-3.2.4.jar                       | tools.jackson.core 3.2.4
            ojdbc11.jar                                        |
            app.jar                                            |
            app-1.0.war                                        |
            """)
    void the_name_of_a_file_tells_a_version(String file, String said) {
        assertEquals(Optional.ofNullable(said), MavenArtifact.ofFile(file).map(MavenArtifact::toString));
    }

    private Path jar(String name, String... poms) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String pom : poms) {
            MavenArtifact it = artifact(pom);
            files.put(
                    "META-INF/maven/" + it.group() + "/" + it.name() + "/pom.properties",
                    "groupId=%s\nartifactId=%s\nversion=%s\n".formatted(it.group(), it.name(), it.version()));
        }
        return Jars.of(directory.resolve(name), files);
    }

    private static DependencyFacts read(Path... jars) {
        return new DependencyProbe(List.of(jars)).look(TestRun.ample());
    }

    @Test
    void jars_are_read_by_what_maven_wrote_or_else_by_their_names() throws IOException {
        DependencyFacts facts = read(
                jar("a.jar", "g:a:1"),
                jar("b-2.jar"),
                jar("all-3.jar", "g:all:3", "g:x:1"),
                jar("none.jar"),
                directory,
                directory.resolve("missing.jar"),
                Files.writeString(directory.resolve("bad.jar"), "no zip"));

        assertEquals(
                List.of(
                        new JarFact("a.jar", Optional.of(artifact("g:a:1")), List.of()),
                        new JarFact("b-2.jar", Optional.of(new MavenArtifact("", "b", "2")), List.of()),
                        new JarFact("all-3.jar", Optional.of(artifact("g:all:3")), List.of(artifact("g:x:1"))),
                        new JarFact("none.jar", Optional.empty(), List.of())),
                facts.jars());
        assertEquals(List.of("bad.jar (ZipException)"), facts.unread());
    }

    @Test
    void a_program_packed_as_one_jar_is_read_and_is_no_library_itself() throws IOException {
        Path boot = Jars.of(
                directory.resolve("app.jar"),
                Map.of(
                        "META-INF/maven/g/app/pom.properties", "groupId=g\nartifactId=app\nversion=1-SNAPSHOT\n",
                        "BOOT-INF/lib/guava-33.4.0-jre.jar", "x",
                        "BOOT-INF/lib/guava-32.0.0-jre.jar", "x",
                        "BOOT-INF/other/guava-31.0.0-jre.jar", "x"));

        DependencyFacts facts = read(boot);
        assertEquals("WARNING guava: 32.0.0-jre and 33.4.0-jre", Told.by(new VersionsRule(), facts));
        assertEquals("pass no snapshot among 2 libraries", Told.by(new SnapshotsRule(), facts));
        DependencyFacts shaded = read(jar("fat-1.jar", "g:fat:1-SNAPSHOT", "g:x:2-SNAPSHOT", "junit:junit:4"));
        assertEquals("WARNING 2 snapshots: g:fat 1-SNAPSHOT and g:x 2-SNAPSHOT", Told.by(new SnapshotsRule(), shaded));
        assertEquals("WARNING junit:junit 4", Told.by(new TestLibrariesRule(), shaded));
    }

    @Test
    void jars_that_a_manifest_names_are_read_too() throws IOException {
        jar("lib-1.jar", "g:lib:1");
        String named = "lib-1.jar gone.jar conf/ http://x/y.jar file:/o.jar";
        Path app = Jars.of(
                directory.resolve("thin.jar"),
                Map.of("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nClass-Path: " + named + "\n\n"));

        assertEquals(
                List.of("lib-1.jar"),
                read(app).jars().stream().map(JarFact::file).toList());
    }

    @Test
    void what_there_was_no_time_for_is_told_and_read_the_next_time() throws IOException {
        DependencyProbe probe = new DependencyProbe(List.of(jar("a.jar", "g:a:1"), jar("b.jar", "g:b:1")));
        DependencyFacts late = probe.look(TestRun.of(Duration.ZERO));
        assertEquals(List.of("a.jar (no time left)", "b.jar (no time left)"), late.unread());
        DependencyFacts facts = probe.look(TestRun.ample());
        assertNotSame(late, facts);
        assertEquals(2, facts.jars().size());
        assertSame(facts, probe.look(TestRun.ample()));
    }

    @Test
    void the_libraries_of_these_tests_are_found() throws Exception {
        List<String> lines = Judged.lines(RuntimeChecks.dependencies());

        assertEquals(3, lines.size());
        assertTrue(lines.get(2).startsWith("build.dependencies.tests "), lines::toString);
    }
}
