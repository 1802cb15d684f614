package dev.muster.examples.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The manifests are what Kubernetes takes, and what they configure is what the command and the service understand. */
final class KubernetesTest {
    private static final Path MANIFESTS = Path.of("..", "kubernetes", "orders.yaml");

    @TempDir
    private Path directory = Path.of("");

    private static Map<String, JsonObject> documents() throws IOException {
        Map<String, JsonObject> documents = new LinkedHashMap<>();
        for (Object each : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(Files.readString(MANIFESTS))) {
            JsonObject document = new Gson().toJsonTree(each).getAsJsonObject();
            documents.put(document.get("kind").getAsString(), document);
        }
        return documents;
    }

    /** By name: the annotations of those classes are of a library that is not here, which the compiler would miss. */
    private static void validate(String kind, JsonElement document) throws ReflectiveOperationException {
        Class.forName("io.kubernetes.client.openapi.models.V1" + kind)
                .getMethod("validateJsonElement", JsonElement.class)
                .invoke(null, document);
    }

    private static JsonObject document(String kind) throws IOException {
        return Objects.requireNonNull(documents().get(kind), kind);
    }

    private static JsonObject pod() throws IOException {
        return document("Deployment")
                .getAsJsonObject("spec")
                .getAsJsonObject("template")
                .getAsJsonObject("spec");
    }

    @Test
    void every_manifest_fits_the_schema() throws Exception {
        assertEquals(4, documents().size());
        for (Map.Entry<String, JsonObject> document : documents().entrySet()) {
            validate(document.getKey(), document.getValue());
        }
    }

    @Test
    void a_slip_would_be_noticed() throws IOException {
        JsonObject deployment = document("Deployment");
        deployment
                .getAsJsonObject("spec")
                .getAsJsonObject("template")
                .getAsJsonObject("spec")
                .getAsJsonArray("containers")
                .get(0)
                .getAsJsonObject()
                .addProperty("readynessProbe", "typo");

        InvocationTargetException refused =
                assertThrows(InvocationTargetException.class, () -> validate("Deployment", deployment));
        assertTrue(String.valueOf(refused.getCause()).contains("`readynessProbe`"), String.valueOf(refused));
    }

    @Test
    void traffic_goes_by_health_and_restarts_do_not() throws IOException {
        JsonObject container = pod().getAsJsonArray("containers").get(0).getAsJsonObject();

        for (String probe : new String[] {"startupProbe", "readinessProbe"}) {
            assertEquals(
                    "/health",
                    container
                            .getAsJsonObject(probe)
                            .getAsJsonObject("httpGet")
                            .get("path")
                            .getAsString());
        }
        assertTrue(container.getAsJsonObject("livenessProbe").has("tcpSocket"));
    }

    @Test
    void there_is_time_to_drain() throws IOException {
        JsonObject container = pod().getAsJsonArray("containers").get(0).getAsJsonObject();
        int sleeps = container
                .getAsJsonObject("lifecycle")
                .getAsJsonObject("preStop")
                .getAsJsonObject("sleep")
                .get("seconds")
                .getAsInt();
        int drains = 0;
        for (JsonElement variable : container.getAsJsonArray("env")) {
            JsonObject each = variable.getAsJsonObject();
            drains = each.get("name").getAsString().equals("DRAIN_SECONDS")
                    ? each.get("value").getAsInt()
                    : drains;
        }

        assertTrue(drains > 0);
        assertTrue(sleeps + 2 * drains + 5
                < pod().get("terminationGracePeriodSeconds").getAsInt());
    }

    @Test
    void the_init_container_s_options_are_understood() throws Exception {
        JsonObject files = document("ConfigMap").getAsJsonObject("data");
        Files.createDirectory(directory.resolve("secrets"));
        Ran.Plan plan = Ran.in(directory);
        for (String name : files.keySet()) {
            plan.file(
                    name,
                    files.get(name)
                            .getAsString()
                            .replace("/etc/preflight/", "")
                            .replace("/run/secrets/orders", "secrets")
                            .replace("db.internal:5432", "127.0.0.1:1"));
        }
        Ran ran = plan.with("PORT", "8080").run("env", "--config", "preflight.toml");

        assertEquals(1, ran.status(), ran.err());
        assertTrue(ran.out().contains("config.required at JDBC_PASSWORD"), ran.out());
    }
}
