package dev.muster.config;

import dev.muster.Outcome;
import dev.muster.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tools that reload, reconfigure or expose a running program, and libraries that only tests need. */
final class DevelopmentTools implements DebugSign {
    /** Found also where a program is packed as one jar. */
    static final List<String> CLASSES = List.of(
            "org.springframework.boot.devtools.RemoteSpringApplication",
            "io.quarkus.deployment.dev.DevModeMain",
            "org.hotswap.agent.HotswapAgent",
            "org.zeroturnaround.javarebel.ClassEventListener");

    private static final Pattern TOOL = Pattern.compile("(spring-boot-(devtools|docker-compose|testcontainers)"
            + "|quarkus-(core-deployment|vertx-http-dev-ui)|hotswap-agent|jrebel)\\b.*");
    private static final Pattern TEST =
            Pattern.compile("(junit|junit-jupiter.*|mockito-core|mockito-all|testcontainers|spring-boot-test)-\\d.*");

    @Override
    public List<Outcome> read(DebugFacts facts) {
        List<String> tools = new ArrayList<>(matching(facts, TOOL));
        tools.addAll(facts.jvm().classes());
        List<String> tests = matching(facts, TEST);
        return List.of(failed(tools)
                .<Outcome>map(failure -> failure)
                .orElseGet(() -> tests.isEmpty() ? none(facts) : unneeded(tests))
                .at("development tools"));
    }

    private static Optional<Outcome.Failed> failed(List<String> tools) {
        return tools.isEmpty()
                ? Optional.empty()
                : Optional.of(Outcome.failed("loaded: " + String.join(", ", tools))
                        .expected("none on the class path")
                        .fix("give them a scope that is not packed: optional or developmentOnly"));
    }

    private static Outcome unneeded(List<String> tests) {
        return Outcome.failed(Severity.WARNING, "libraries of tests are loaded: " + String.join(", ", tests))
                .expected("none on the class path")
                .fix("give them the scope test");
    }

    private static Outcome none(DebugFacts facts) {
        return Outcome.passed("none among " + facts.jvm().jars().size() + " jars");
    }

    private static List<String> matching(DebugFacts facts, Pattern pattern) {
        return facts.jvm().jars().stream()
                .filter(jar -> pattern.matcher(jar).matches())
                .sorted()
                .toList();
    }
}
