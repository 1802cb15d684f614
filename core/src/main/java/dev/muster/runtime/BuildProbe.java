package dev.muster.runtime;

import dev.muster.CheckContext;
import dev.muster.Probe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what the build left in the program, once: it does not change while the program runs. */
final class BuildProbe implements Probe<BuildFacts> {
    /** Where classes lie in a program that is packed with its libraries. */
    private static final List<String> INSIDE = List.of("BOOT-INF/classes/", "WEB-INF/classes/", "");

    private static final Set<String> KNOWN = known();

    private final BuildDeclared declared;
    private final Class<?> main;
    private final List<Path> entries;
    private volatile @Nullable BuildFacts seen;

    BuildProbe(BuildDeclared declared, Class<?> main, List<Path> entries) {
        this.declared = declared;
        this.main = main;
        this.entries = List.copyOf(entries);
    }

    private static Set<String> known() {
        Set<String> names = new HashSet<>(BuildFacts.VERSIONS);
        names.addAll(BuildFacts.COMMITS);
        names.addAll(BuildFacts.DIRTY);
        return Set.copyOf(names);
    }

    @Override
    public BuildFacts look(CheckContext context) {
        BuildFacts before = seen;
        if (before != null) {
            return before;
        }
        BuildFacts facts = read(ClassPath.of(main));
        seen = facts;
        return facts;
    }

    private BuildFacts read(Optional<Path> home) {
        String name = main.getName();
        return home.map(path -> read(name, path))
                .orElseGet(() ->
                        new BuildFacts(declared, name, List.of(), "it is not told which jar " + name + " came from"));
    }

    private BuildFacts read(String name, Path home) {
        List<BuildSource> sources = new ArrayList<>();
        String trouble = "";
        for (Path place : places(home)) {
            try (Archive archive = new Archive(place)) {
                read(archive, sources);
            } catch (IOException | SecurityException e) {
                trouble = "cannot read " + place + ": " + e.getClass().getSimpleName();
            }
        }
        return new BuildFacts(declared, name, sources, sources.isEmpty() ? trouble : "");
    }

    /** Where classes lie in a directory, resources may lie in another. */
    private List<Path> places(Path home) {
        return Files.isDirectory(home)
                ? Stream.concat(Stream.of(home), entries.stream().filter(Files::isDirectory))
                        .distinct()
                        .toList()
                : List.of(home);
    }

    private static void read(Archive archive, List<BuildSource> sources) throws IOException {
        for (String inside : INSIDE) {
            add(archive, inside + "git.properties", archive.properties(inside + "git.properties"), sources);
            String info = inside + "META-INF/build-info.properties";
            add(archive, info, archive.properties(info), sources);
        }
        add(archive, "META-INF/MANIFEST.MF", archive.manifest("META-INF/MANIFEST.MF"), sources);
        List<String> poms = archive.names(MavenArtifact::isPom);
        if (poms.size() == 1) {
            add(archive, poms.get(0), archive.properties(poms.get(0)), sources);
        }
    }

    private static void add(Archive archive, String name, Map<String, String> fields, List<BuildSource> sources) {
        Map<String, String> kept = new HashMap<>(fields);
        kept.keySet().retainAll(KNOWN);
        if (!kept.isEmpty()) {
            sources.add(new BuildSource(archive.name() + "!/" + name, kept));
        }
    }
}
