package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;
import java.util.stream.Stream;

/** A snapshot is another library at the next build. */
final class SnapshotsRule implements Rule<DependencyFacts> {
    static final RuleInfo INFO = BuildRules.dependencies("build.dependencies.snapshots")
            .title("No library is a snapshot")
            .severity(Severity.WARNING)
            .passes(
                    "no jar on the class path or the module path, or in the program, is of a version that ends in -SNAPSHOT")
            .fix("depend on releases: let maven-enforcer-plugin refuse others by requireReleaseDeps")
            .reference("https://maven.apache.org/guides/getting-started/index.html#what-is-a-snapshot-version")
            .reference("https://maven.apache.org/enforcer/enforcer-rules/requireReleaseDeps.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(DependencyFacts facts) {
        List<String> found = Stream.concat(
                        facts.program().stream(),
                        facts.jars().stream().flatMap(jar -> Stream.concat(jar.own().stream(), jar.shaded().stream())))
                .filter(MavenArtifact::snapshot)
                .map(MavenArtifact::toString)
                .distinct()
                .sorted()
                .toList();
        return List.of(
                found.isEmpty()
                        ? seen(facts, "no snapshot among ")
                        : Outcome.failed(Words.count(found.size(), "snapshot") + ": " + Words.some(found))
                                .expected("none"));
    }

    /** {@return a pass, unless something was not seen} */
    static Outcome seen(DependencyFacts facts, String evidence) {
        int all = facts.jars().size() + facts.program().size();
        if (!facts.unread().isEmpty()) {
            return Outcome.inconclusive(evidence + Words.count(all, "library").replace("librarys", "libraries")
                    + "; but these could not be read: " + Words.some(facts.unread()));
        }
        return all == 0
                ? Outcome.inconclusive(
                        "no jar is on the class path or the module path, so this program loads its classes"
                                + " in a way that is not known here")
                : Outcome.passed(evidence + (all == 1 ? "1 library" : all + " libraries"));
    }
}
