package dev.muster.runtime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was built.
 *
 * @param main the class whose program it is
 * @param sources what tells it, the most telling first
 * @param trouble what could not be read; empty if all could
 */
record BuildFacts(BuildDeclared declared, String main, List<BuildSource> sources, String trouble) {
    /** Names of fields, the most telling first. */
    static final List<String> VERSIONS =
            List.of("build.version", "git.build.version", "Implementation-Version", "version", "Bundle-Version");

    static final List<String> COMMITS = List.of(
            "git.commit.id.full",
            "git.commit.id",
            "git.commit.id.abbrev",
            "Git-Commit",
            "Git-Commit-Id",
            "Implementation-Build",
            "Build-Commit",
            "SCM-Revision",
            "Build-Revision");

    static final List<String> DIRTY = List.of("git.dirty", "Git-Dirty");

    static final String NOTHING = "nothing in the program tells what was built: let maven-jar-plugin write"
            + " <addDefaultImplementationEntries>true</addDefaultImplementationEntries>, spring-boot-maven-plugin run"
            + " build-info, or git-commit-id-maven-plugin write git.properties";

    BuildFacts {
        sources = List.copyOf(sources);
    }

    /** A value and where it was read. */
    record Told(String value, String place) {}

    /** {@return the value of the first of these fields, in the first source that has one} */
    Optional<Told> told(List<String> fields) {
        return sources.stream()
                .flatMap(source -> source.first(fields).map(value -> new Told(value, source.place())).stream())
                .findFirst();
    }

    Optional<Told> version() {
        return told(VERSIONS);
    }

    Optional<Told> commit() {
        return told(COMMITS);
    }

    /** {@return whether what was built was committed; empty where that is not told} */
    Optional<Boolean> dirty() {
        return told(DIRTY)
                .map(told -> told.value().toLowerCase(Locale.ROOT))
                .filter(value -> value.equals("true") || value.equals("false"))
                .map("true"::equals);
    }

    /** {@return why nothing is known of something} */
    String unknown(String what) {
        if (!trouble.isEmpty()) {
            return trouble;
        }
        return sources.isEmpty()
                ? NOTHING
                : "no " + what + " in "
                        + sources.stream().map(BuildSource::place).toList();
    }
}
