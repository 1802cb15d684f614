package dev.muster.runtime;

import dev.muster.CheckContext;
import dev.muster.Probe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the lists of contents of every jar, once: class paths do not change while a program runs. */
final class DependencyProbe implements Probe<DependencyFacts> {
    private static final int MOST = 5_000;
    private static final List<String> NESTED = List.of("BOOT-INF/lib/", "WEB-INF/lib/", "lib/");

    private final List<Path> entries;
    private volatile @Nullable DependencyFacts seen;

    DependencyProbe(List<Path> entries) {
        this.entries = List.copyOf(entries);
    }

    @Override
    public DependencyFacts look(CheckContext context) {
        DependencyFacts before = seen;
        if (before != null) {
            return before;
        }
        Reading reading = new Reading(context);
        DependencyFacts facts = reading.read(entries);
        seen = reading.late ? null : facts;
        return facts;
    }

    /** One reading of all jars. */
    private static final class Reading {
        private final CheckContext context;
        private final List<JarFact> jars = new ArrayList<>();
        private final List<MavenArtifact> program = new ArrayList<>();
        private final List<String> unread = new ArrayList<>();
        private boolean late;

        Reading(CheckContext context) {
            this.context = context;
        }

        DependencyFacts read(List<Path> entries) {
            Set<Path> all = new LinkedHashSet<>();
            entries.stream().filter(entry -> !Files.isDirectory(entry)).forEach(all::add);
            boolean alone = all.size() == 1;
            List<Path> unseen = new ArrayList<>(all);
            for (int i = 0; i < unseen.size() && i < MOST; i++) {
                read(unseen.get(i), alone && i == 0).stream().filter(all::add).forEach(unseen::add);
            }
            return new DependencyFacts(jars, program, unread);
        }

        /** {@return the jars that its manifest names} */
        private List<Path> read(Path jar, boolean program) {
            if (context.remaining().isZero()) {
                late = true;
                unread.add(jar.getFileName() + " (no time left)");
                return List.of();
            }
            if (!Files.exists(jar)) {
                return List.of(); // class paths name what is not there, and nothing is loaded from it
            }
            try (Archive archive = new Archive(jar)) {
                read(archive, program);
                return named(jar, archive);
            } catch (IOException | SecurityException e) {
                unread.add(jar.getFileName() + " (" + e.getClass().getSimpleName() + ")");
                return List.of();
            }
        }

        private void read(Archive archive, boolean alone) throws IOException {
            List<MavenArtifact> poms = new ArrayList<>();
            for (String pom : archive.names(MavenArtifact::isPom)) {
                MavenArtifact.ofPom(archive.properties(pom)).ifPresent(poms::add);
            }
            Optional<MavenArtifact> own = own(archive.name(), poms);
            own.ifPresent(poms::remove);
            if (alone) {
                program.addAll(poms);
                archive.names(Reading::nested).forEach(this::addNested);
            } else {
                jars.add(new JarFact(archive.name(), own, poms));
            }
        }

        private static boolean nested(String entry) {
            return entry.endsWith(".jar") && NESTED.stream().anyMatch(entry::startsWith);
        }

        /** What lies in a jar in a jar is not read: its name has to tell. */
        private void addNested(String entry) {
            String file = entry.substring(entry.lastIndexOf('/') + 1);
            jars.add(new JarFact(file, MavenArtifact.ofFile(file), List.of()));
        }

        /** Of several that were packed into one, the own is the one that the file is named after. */
        private static Optional<MavenArtifact> own(String file, List<MavenArtifact> poms) {
            if (poms.size() == 1) {
                return Optional.of(poms.get(0));
            }
            Optional<MavenArtifact> named = poms.stream()
                    .filter(pom ->
                            file.startsWith(pom.name() + "-" + pom.version()) || file.equals(pom.name() + ".jar"))
                    .findFirst();
            return named.isPresent() ? named : MavenArtifact.ofFile(file);
        }

        private static List<Path> named(Path jar, Archive archive) throws IOException {
            String names = archive.manifest("META-INF/MANIFEST.MF").getOrDefault("Class-Path", "");
            List<Path> all = new ArrayList<>();
            for (String name : names.split("\\s+", -1)) {
                if (name.endsWith(".jar")) {
                    Optional<Path> whole = ClassPath.of(name);
                    whole.or(() -> name.contains(":")
                                    ? whole
                                    : Optional.of(jar.resolveSibling(name).normalize()))
                            .ifPresent(all::add);
                }
            }
            return all;
        }
    }
}
