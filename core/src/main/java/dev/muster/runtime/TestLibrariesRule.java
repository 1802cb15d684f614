package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What only tests and developers need gives an intruder tools, and nobody else anything. */
final class TestLibrariesRule implements Rule<DependencyFacts> {
    static final RuleInfo INFO = BuildRules.dependencies("build.dependencies.tests")
            .title("No library of tests or of development is on board")
            .severity(Severity.WARNING)
            .passes("no jar is one that is known to be of tests or of development, such as JUnit, Mockito or"
                    + " spring-boot-devtools")
            .fix("give them the scope test, or <optional>true</optional> for development tools")
            .reference(
                    "https://maven.apache.org/guides/introduction/introduction-to-dependency-mechanism.html#dependency-scope")
            .reference("https://cwe.mitre.org/data/definitions/489.html");

    private static final Pattern KNOWN =
            Pattern.compile("junit(-.*)?|mockito-.*|mockito|assertj-.*|hamcrest(-.*)?|testng"
                    + "|testcontainers(-.*)?|spring-test|spring-boot-(test|test-autoconfigure|starter-test|devtools|docker-compose"
                    + "|testcontainers)|quarkus-junit5?|wiremock(-.*)?|rest-assured|easymock|powermock-.*|jmock|cucumber-java"
                    + "|spock-core|awaitility|jacoco-.*|archunit(-.*)?|mockserver-.*|hotswap-agent|jrebel");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(DependencyFacts facts) {
        List<String> found = Stream.concat(
                        facts.program().stream(), facts.jars().stream().flatMap(jar -> jar.own().stream()))
                .filter(artifact -> KNOWN.matcher(artifact.name()).matches())
                .map(MavenArtifact::toString)
                .distinct()
                .sorted()
                .toList();
        return List.of(
                found.isEmpty()
                        ? SnapshotsRule.seen(facts, "none among ")
                        : Outcome.failed(Words.some(found)).expected("none"));
    }
}
