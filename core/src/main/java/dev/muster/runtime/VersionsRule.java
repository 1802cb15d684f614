package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Of a library in two versions either may be loaded, and both in part. */
final class VersionsRule implements Rule<DependencyFacts> {
    static final RuleInfo INFO = BuildRules.dependencies("build.dependencies.versions")
            .title("No library is there in two versions")
            .severity(Severity.WARNING)
            .passes(
                    "no group and artifact, or name of a jar where it holds no more, has two versions. Told only, where one of"
                            + " them is packed into another library, which may have renamed its packages")
            .fix(
                    "see mvn dependency:tree -Dverbose, and name one version in dependencyManagement; clean the folder that jars are"
                            + " copied to")
            .reference("https://maven.apache.org/guides/introduction/introduction-to-dependency-mechanism.html")
            .reference("https://maven.apache.org/enforcer/enforcer-rules/banDuplicatePomDependencyVersions.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(DependencyFacts facts) {
        Map<String, Set<String>> loaded = new TreeMap<>();
        facts.program().forEach(each -> add(loaded, each));
        facts.jars().forEach(jar -> jar.own().ifPresent(own -> add(loaded, own)));
        List<Outcome> found = new ArrayList<>(several(loaded, Severity.WARNING));
        Map<String, Set<String>> packed = new TreeMap<>();
        facts.jars().forEach(jar -> jar.shaded().forEach(each -> add(packed, each)));
        packed.keySet().retainAll(loaded.keySet());
        packed.keySet().removeIf(id -> loaded.getOrDefault(id, Set.of()).size() > 1);
        packed.forEach((id, versions) -> versions.addAll(loaded.getOrDefault(id, Set.of())));
        found.addAll(several(packed, Severity.INFO));
        return found.isEmpty() ? List.of(SnapshotsRule.seen(facts, "each in one version: ")) : found;
    }

    private static void add(Map<String, Set<String>> all, MavenArtifact artifact) {
        all.computeIfAbsent(artifact.id(), id -> new TreeSet<>()).add(artifact.version());
    }

    private static List<Outcome> several(Map<String, Set<String>> all, Severity severity) {
        List<Outcome> found = new ArrayList<>();
        all.forEach((id, versions) -> {
            if (versions.size() > 1) {
                String packed = severity == Severity.INFO ? ", one of them packed into another library" : "";
                found.add(Outcome.failed(severity, Words.all(versions) + packed)
                        .expected("one version")
                        .at(id));
            }
        });
        return found;
    }
}
