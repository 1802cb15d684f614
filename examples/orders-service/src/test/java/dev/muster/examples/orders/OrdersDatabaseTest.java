package dev.muster.examples.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.db.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The runs of the example with a database. */
final class OrdersDatabaseTest {
    private static final Pattern FINDING = Pattern.compile("(?m)^ *\\d+  ([A-Z]+)  (db\\.[a-z.-]+)(?: at .*)?$");

    private static @Nullable EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() {
        server().close();
    }

    private static EmbeddedPostgres server() {
        return Objects.requireNonNull(postgres);
    }

    /** Two instances against a server of four cores that takes 97 connections. */
    private static Map<String, String> environment(int poolSize, int overflow) throws IOException {
        Map<String, String> environment = Environments.good();
        environment.putAll(server().settings());
        environment.put("INSTANCES", "2");
        environment.put("DATABASE_CORES", "4");
        environment.put("DB_POOL_SIZE", Integer.toString(poolSize));
        environment.put("DB_MAX_OVERFLOW", Integer.toString(overflow));
        return environment;
    }

    @Test
    void serves_with_a_pool_that_fits_the_server() throws Exception {
        Map<String, String> good = environment(6, 0);
        good.put("DB_CONNECTION_TIMEOUT", "3000");
        good.put("DB_LEAK_DETECTION", "60000");
        try (Launched service = Launched.run(OrdersService.class, good)) {
            Health health = Health.of(service);
            JsonNode whole = health.settled();
            assertEquals(Set.of("INFO db.pool.fail-fast"), Health.findings(whole, "db."), whole.toPrettyString());
            assertEquals("READY", whole.get("state").asString(), whole.toPrettyString());
            requireNoPassword(whole.toString());
            assertEquals(
                    "{\"status\":\"pass\",\"state\":\"READY\"}",
                    health.anonymous().body());
        }
    }

    @Test
    void is_refused_with_the_pool_of_the_checklist_which_two_instances_cannot_both_have() throws Exception {
        Map<String, String> bad = environment(20, 40);
        bad.remove("JDBC_MONITOR_USER");
        bad.computeIfPresent("JDBC_URL", (name, url) -> url.replaceAll("\\?.*", ""));
        try (Launched service = Launched.run(OrdersService.class, bad)) {
            assertEquals(1, service.exitStatus());
            String panel = service.errors();
            Set<String> found = FINDING.matcher(panel)
                    .results()
                    .map(finding -> finding.group(1) + " " + finding.group(2))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(
                    new TreeSet<>(Set.of(
                            "ERROR db.driver.socket-timeout",
                            "ERROR db.pool.fits-server",
                            "INFO db.driver.auth-pinned",
                            "INFO db.driver.options",
                            "INFO db.driver.tcp-keepalive",
                            "INFO db.pool.fail-fast",
                            "INFO db.pool.leak-detection",
                            "INFO db.pool.minimum-idle",
                            "WARNING db.driver.tls",
                            "WARNING db.pool.acquire-timeout",
                            "WARNING db.pool.fits-cores")),
                    found,
                    panel);
            assertTrue(panel.contains(" 2 instances x 60 connections = 120; PostgreSQL "), panel);
            assertTrue(panel.contains(" GRANT pg_read_all_settings TO app"), panel);
            assertTrue(settled(panel).contains(settled(readme())), panel);
            requireNoPassword(panel);
        }
    }

    /** Without the version of the server, which the build chooses. */
    private static String settled(String panel) {
        return panel.replaceAll("PostgreSQL [0-9.]+", "PostgreSQL N");
    }

    /** {@return what the README shows of the panel} */
    private static String readme() throws IOException {
        Matcher blocks =
                Pattern.compile("(?s)```text\n(.*?)```").matcher(Files.readString(Path.of("..", "..", "README.md")));
        return blocks.results().skip(2).findFirst().orElseThrow().group(1);
    }

    private static void requireNoPassword(String shown) {
        server().settings().forEach((name, value) -> {
            assertFalse(name.endsWith("PASSWORD") && shown.contains(value), name + " is shown");
        });
    }
}
