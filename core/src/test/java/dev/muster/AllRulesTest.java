package dev.muster;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.config.AllowedHosts;
import dev.muster.config.ConfigChecks;
import dev.muster.config.EndpointUrls;
import dev.muster.config.Requirement;
import dev.muster.config.Settings;
import dev.muster.evidence.EvidenceChecks;
import dev.muster.runtime.RuntimeChecks;
import dev.muster.testing.RulesPage;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a rule is written for, somebody can ask it: through a public facade, and on the page of rules. */
final class AllRulesTest {
    private static final Settings SETTINGS = Settings.map(Map.of());

    /** What the engine says by itself belongs to no check. */
    private static final Set<String> ENGINES_OWN = Set.of("muster.waiver-expired", "muster.waiver-unused");

    /** One of each check that a public facade makes, with everything on that adds a rule. */
    private static List<Check> checks() {
        return Stream.of(config(), runtime(), log(), evidence())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Check> config() {
        return List.of(
                ConfigChecks.debugOff(SETTINGS),
                ConfigChecks.required(SETTINGS, Requirement.text("NAME")),
                ConfigChecks.allowedHosts(SETTINGS, AllowedHosts.in("HOSTS")),
                ConfigChecks.endpointUrls(SETTINGS, EndpointUrls.named()),
                ConfigChecks.secrets(SETTINGS, "KEY").rotatedEvery(Duration.ofDays(90)),
                ConfigChecks.jwt(SETTINGS),
                ConfigChecks.passwordHash());
    }

    private static List<Check> runtime() {
        return List.of(
                RuntimeChecks.posture(),
                RuntimeChecks.live(),
                RuntimeChecks.disk(Path.of("/")),
                RuntimeChecks.clock(),
                RuntimeChecks.ports(443),
                RuntimeChecks.names("localhost"),
                RuntimeChecks.storage(Path.of("/")));
    }

    private static List<Check> log() {
        return List.of(
                RuntimeChecks.log(),
                RuntimeChecks.logEvents(),
                RuntimeChecks.logSecrets(SETTINGS, "KEY"),
                RuntimeChecks.ledger(Path.of("ledger")),
                RuntimeChecks.build(AllRulesTest.class),
                RuntimeChecks.dependencies());
    }

    private static List<Check> evidence() {
        return List.of(EvidenceChecks.checklist(Path.of("CHECKLIST.md")));
    }

    private static Collection<RuleInfo> reached() {
        Map<String, RuleInfo> rules = new LinkedHashMap<>();
        for (Check check : checks()) {
            for (RuleInfo rule : check.rules()) {
                RuleInfo same = rules.putIfAbsent(rule.id(), rule);
                assertEquals(rule, same == null ? rule : same, "one id, two rules");
            }
        }
        return rules.values();
    }

    @Test
    void every_rule_is_documented_and_the_page_is_up_to_date() throws IOException {
        RulesPage.of("Rules of muster-core", List.copyOf(reached())).verify(Path.of("RULES.md"));
    }

    @Test
    void every_rule_that_is_written_is_reached_through_a_facade() throws Exception {
        Set<String> reached = reached().stream().map(RuleInfo::id).collect(toCollection(TreeSet::new));
        Set<String> written = new TreeSet<>();
        for (Class<?> type : classes()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getType() == RuleInfo.class && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    written.add(((RuleInfo) field.get(null)).id());
                }
            }
        }
        written.removeAll(ENGINES_OWN);
        written.removeAll(reached);
        assertEquals(Set.of(), written);
    }

    private static List<Class<?>> classes() throws IOException, URISyntaxException {
        Path root = Path.of(
                Check.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(root.resolve("dev"))) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .<Class<?>>map(name -> named(name.replace('/', '.')))
                    .toList();
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name, false, Check.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
