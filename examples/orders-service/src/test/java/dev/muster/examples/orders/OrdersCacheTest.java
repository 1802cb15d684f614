package dev.muster.examples.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.redis.EmbeddedRedis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The runs of the example with a cache. */
final class OrdersCacheTest {
    private static final Pattern FINDING = Pattern.compile("(?m)^ *\\d+  ([A-Z]+)  (redis\\.[a-z.-]+)(?: at .*)?$");

    private static Map<String, String> environment(EmbeddedRedis redis) throws Exception {
        Map<String, String> environment = Environments.good();
        environment.putAll(redis.settings());
        return environment;
    }

    @Test
    void serves_with_a_hardened_cache() throws Exception {
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                Launched service = Launched.run(OrdersService.class, environment(redis))) {
            Health health = Health.of(service);
            JsonNode whole = health.settled();
            assertEquals(
                    Set.of("INFO redis.version.supported"), Health.findings(whole, "redis."), whole.toPrettyString());
            assertEquals("READY", whole.get("state").asString(), whole.toPrettyString());
            redis.settings().forEach((name, value) -> {
                assertFalse(name.endsWith("PASSWORD") && whole.toString().contains(value), name + " is shown");
            });
        }
    }

    @Test
    void is_refused_with_a_cache_as_it_is_found_in_the_field() throws Exception {
        try (EmbeddedRedis redis = EmbeddedRedis.open();
                Launched service = Launched.run(OrdersService.class, environment(redis))) {
            assertEquals(1, service.exitStatus());
            String panel = service.errors();
            Set<String> found = FINDING.matcher(panel)
                    .results()
                    .map(finding -> finding.group(1) + " " + finding.group(2))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(
                    new TreeSet<>(Set.of(
                            "ERROR redis.acl.commands",
                            "ERROR redis.auth.required",
                            "ERROR redis.memory.limit",
                            "ERROR redis.net.protected-mode",
                            "INFO redis.acl.channels",
                            "INFO redis.version.supported",
                            "WARNING redis.acl.key-space",
                            "WARNING redis.auth.login",
                            "WARNING redis.tls.session")),
                    found,
                    panel);
            assertTrue(panel.contains("CONFIG SET maxmemory"), panel);
            assertTrue(settled(panel).contains(settled(readme())), panel);
        }
    }

    /** Without the numbers of the findings. */
    private static String settled(String panel) {
        return panel.replaceAll("(?m)^ *[0-9]+  ", "");
    }

    /** {@return what the README shows of the panel} */
    private static String readme() throws IOException {
        Matcher blocks =
                Pattern.compile("(?s)```text\n(.*?)```").matcher(Files.readString(Path.of("..", "..", "README.md")));
        return blocks.results().skip(3).findFirst().orElseThrow().group(1);
    }
}
