package dev.muster.examples.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The runs of the example. */
final class OrdersServiceTest {
    private static final Pattern FINDING = Pattern.compile("(?m)^ *\\d+  [A-Z]+  ([a-z.-]+)(?: at (.*))?$");

    @Test
    void is_refused_on_the_bad_configuration_with_everything_that_is_wrong() throws Exception {
        try (Launched service = Launched.run(OrdersService.class, Environments.of("bad.env"))) {
            assertEquals(1, service.exitStatus());
            String panel = service.errors();
            Set<String> rules = FINDING.matcher(panel)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
            assertEquals(
                    new TreeSet<>(Set.of(
                            "config.debug-off",
                            "config.required",
                            "config.allowed-hosts",
                            "config.endpoint-urls",
                            "secret.strength",
                            "secret.default",
                            "secret.unique",
                            "jwt.secret",
                            "jwt.expiry")),
                    new TreeSet<>(rules));
            assertFalse(panel.contains("orders:orders"), "credentials in a URL are shown");
            assertFalse(panel.contains("\u001b"), "colours are printed to a pipe");
        }
    }

    @Test
    void serves_on_the_good_configuration_and_answers_health() throws Exception {
        Map<String, String> good = Environments.good();
        try (Launched service = Launched.run(OrdersService.class, good)) {
            Health health = Health.of(service);
            JsonNode whole = health.settled();
            assertEquals("pass", whole.get("status").asString(), whole.toPrettyString());
            assertTrue(whole.get("checks").size() > 5, whole.toPrettyString());
            HttpResponse<String> anonymous = health.anonymous();
            assertEquals(200, anonymous.statusCode());
            assertEquals("{\"status\":\"pass\",\"state\":\"READY\"}", anonymous.body());
        }
    }

    @Test
    void stays_out_of_traffic_while_its_page_lacks_a_header_that_it_must_not_go_without() throws Exception {
        Map<String, String> bare = Environments.good();
        bare.remove("CONTENT_SECURITY_POLICY");
        try (Launched service = Launched.run(OrdersService.class, bare)) {
            Health health = Health.of(service);
            JsonNode whole = health.settled();
            assertEquals("NOT_READY", whole.get("state").asString(), whole.toPrettyString());
            assertEquals("http.csp", whole.get("findings").get(0).get("rule").asString());
            assertEquals(1, whole.get("findings").size(), whole.toPrettyString());
            assertEquals(503, health.anonymous().statusCode());
        }
    }

    @Test
    void audits_its_own_tls_port(@TempDir Path directory) throws Exception {
        Path store = directory.resolve("server.p12");
        String password = Environments.random();
        keyStore(store, password);
        Map<String, String> good = Environments.good();
        good.put("TLS_KEYSTORE", store.toString());
        good.put("TLS_KEYSTORE_PASSWORD", password);
        try (Launched service = Launched.run(OrdersService.class, good)) {
            JsonNode whole = Health.of(service).settled();
            assertEquals(
                    Set.of("INFO tls.cert.self-signed", "INFO tls.kx.no-post-quantum", "INFO tls.alpn.no-http2"),
                    Health.findings(whole, "tls."),
                    whole.toPrettyString());
            assertEquals("READY", whole.get("state").asString(), whole.toPrettyString());
            assertFalse(whole.toString().contains(password), "the password of the key store is shown");
        }
    }

    @Test
    void drains_before_it_stops() throws Exception {
        Map<String, String> good = Environments.good();
        good.put("DRAIN_SECONDS", "2");
        try (Launched service = Launched.run(OrdersService.class, good)) {
            Health health = Health.of(service);
            assertEquals("READY", health.settled().get("state").asString());
            service.terminate();
            HttpResponse<String> answer = health.anonymous();
            for (int i = 0; i < 100_000 && answer.statusCode() == 200; i++) {
                answer = health.anonymous();
            }
            assertEquals(503, answer.statusCode());
            assertEquals("{\"status\":\"fail\",\"state\":\"DRAINING\"}", answer.body());
            assertEquals(128 + 15, service.exitStatus());
        }
    }

    private static void keyStore(Path store, String password) throws IOException {
        ProcessBuilder tool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-ext",
                "eku=serverAuth",
                "-ext",
                "ku=digitalSignature",
                "-validity",
                "180",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass:env",
                "PASSWORD");
        tool.environment().put("PASSWORD", password);
        assertEquals(0, tool.inheritIO().start().onExit().join().exitValue());
        Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rw-------"));
    }
}
