package dev.muster;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.config.AllowedHosts;
import dev.muster.config.ConfigChecks;
import dev.muster.config.EndpointUrls;
import dev.muster.config.Requirement;
import dev.muster.config.Settings;
import dev.muster.evidence.Checklist;
import dev.muster.evidence.EvidenceChecks;
import dev.muster.runtime.RuntimeChecks;
import dev.muster.testing.CatalogueContract;
import dev.muster.testing.RulesPage;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a rule is written for, somebody can ask it: through a public facade, and on the page of rules. */
final class AllRulesTest {
    private static final Settings SETTINGS = Settings.map(Map.of());

    private static List<RuleInfo> documented() {
        return Stream.of(ConfigChecks.rules(), RuntimeChecks.rules(), EvidenceChecks.rules())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void every_rule_is_documented_and_the_page_is_up_to_date() throws IOException {
        RulesPage.of("Rules of muster-core", documented()).verify(Path.of("RULES.md"));
    }

    @Test
    void checks_of_configuration_judge_by_the_rules_that_are_listed() {
        CatalogueContract.of(ConfigChecks.class, ConfigChecks.rules())
                .given(Settings.class, SETTINGS)
                .given(String.class, "HOSTS")
                .given(String[].class, new String[] {"KEY"})
                .given(Requirement[].class, new Requirement[] {Requirement.text("NAME")})
                .given(AllowedHosts.class, AllowedHosts.in("HOSTS"))
                .given(EndpointUrls.class, EndpointUrls.named())
                .given(Secret[].class, new Secret[] {Secret.of("sample")})
                .given(Probe.class, context -> List.of())
                .and(ConfigChecks.secrets(SETTINGS, "KEY").rotatedEvery(Duration.ofDays(90)))
                .verify();
    }

    @Test
    void checks_of_the_process_judge_by_the_rules_that_are_listed() {
        CatalogueContract.of(RuntimeChecks.class, RuntimeChecks.rules())
                .given(Path.class, Path.of("ledger"))
                .given(Path[].class, new Path[] {Path.of("/")})
                .given(int[].class, new int[] {443})
                .given(String[].class, new String[] {"localhost"})
                .given(Class.class, AllRulesTest.class)
                .given(Redactor.class, Redactor.none())
                .given(Settings.class, SETTINGS)
                .verify();
    }

    @Test
    void checks_of_evidence_judge_by_the_rules_that_are_listed() {
        CatalogueContract.of(EvidenceChecks.class, EvidenceChecks.rules())
                .given(Path.class, Path.of("CHECKLIST.md"))
                .given(Checklist.class, Checklist.parse("- [ ] a box"))
                .verify();
    }

    @Test
    void every_rule_that_is_written_is_reached_through_a_facade() throws Exception {
        Set<String> listed = Stream.concat(documented().stream(), Readiness.rules().stream())
                .map(RuleInfo::id)
                .collect(toCollection(TreeSet::new));
        Set<String> written = new TreeSet<>();
        for (Class<?> type : classes()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getType() == RuleInfo.class && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    written.add(((RuleInfo) field.get(null)).id());
                }
            }
        }
        written.removeAll(listed);
        assertEquals(Set.of(), written);
    }

    @Test
    void the_engine_tells_the_rules_of_its_own() {
        assertEquals(
                List.of("muster.waiver-expired", "muster.waiver-unused"),
                Readiness.rules().stream().map(RuleInfo::id).toList());
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
