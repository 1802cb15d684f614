package dev.muster.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** SARIF as OASIS's schema has it, and as GitHub's code scanning asks for it. */
final class SarifSchemaTest {
    private static final ObjectMapper JACKSON = new ObjectMapper();
    private static final int LIMIT = 1_024;
    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        try (InputStream in = SarifSchemaTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            String text = new String(in.readAllBytes(), UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(text, InputFormat.JSON);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<com.networknt.schema.Error> validate(String document) {
        return SCHEMA.validate(
                document,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static String render(Reports.Named named) {
        return new String(ReportFormat.SARIF.render(named.readiness().report()), UTF_8);
    }

    private static JsonNode run(Reports.Named named) {
        return JACKSON.readTree(render(named)).get("runs").get(0);
    }

    @ParameterizedTest
    @MethodSource("dev.muster.health.Reports#all")
    void every_report_is_valid(Reports.Named named) {
        assertEquals(List.of(), validate(render(named)));
    }

    @Test
    void the_schema_would_notice() {
        String valid = render(new Reports.Named("motley", Engines.motley()));

        for (List<String> slip : List.of(
                List.of("\"fail\"", "\"failed\""),
                List.of("\"startLine\":1", "\"startLine\":0"),
                List.of("muster/tls.endpoint@", "muster/tls endpoint@"),
                List.of("\"message\"", "\"massage\""),
                List.of("\"ruleIndex\":0", "\"ruleIndex\":\"0\""))) {
            assertTrue(valid.contains(slip.get(0)), slip.get(0));
            assertFalse(validate(valid.replace(slip.get(0), slip.get(1))).isEmpty(), slip.get(1));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.muster.health.Reports#all")
    void rules_say_what_code_scanning_asks_of_them(Reports.Named named) {
        for (JsonNode rule : run(named).get("tool").get("driver").get("rules")) {
            for (String name : List.of("shortDescription", "fullDescription")) {
                int length = rule.get(name).get("text").asString().length();
                assertTrue(length > 0 && length <= LIMIT, rule.get("id") + " " + name);
            }
            assertFalse(rule.get("help").get("text").asString().isEmpty());
            assertFalse(rule.get("help").get("markdown").asString().isEmpty());
            String severity = rule.get("properties").get("problem.severity").asString();
            assertTrue(Set.of("error", "warning", "recommendation").contains(severity), severity);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.muster.health.Reports#all")
    void results_have_what_code_scanning_refuses_an_upload_without(Reports.Named named) {
        JsonNode run = run(named);
        for (JsonNode result : run.get("results")) {
            assertFalse(result.get("message").get("text").asString().isEmpty());
            assertEquals(1, result.get("locations").size());
            JsonNode physical = result.get("locations").get(0).get("physicalLocation");
            URI file = URI.create(physical.get("artifactLocation").get("uri").asString());
            assertFalse(file.isAbsolute());
            assertEquals(file, file.normalize());
            assertTrue(file.getRawPath().startsWith("muster/"), file.toString());
            for (String name : List.of("startLine", "startColumn", "endLine", "endColumn")) {
                assertEquals(1, physical.get("region").get(name).asInt());
            }
            JsonNode prints = result.get("partialFingerprints");
            assertEquals(prints.get("musterFinding/v1"), prints.get("primaryLocationLineHash"));
        }
        assertFalse(run.has("automationDetails"));
    }

    @Test
    void different_subjects_are_at_different_places() {
        Set<String> places = new HashSet<>();
        Set<String> prints = new HashSet<>();
        JsonNode results = run(new Reports.Named("hostile", Reports.hostile())).get("results");
        for (JsonNode result : results) {
            String rule = result.get("ruleId").asString();
            places.add(rule + result.get("locations"));
            prints.add(result.get("partialFingerprints").toString());
        }

        assertEquals(results.size(), places.size());
        assertEquals(results.size(), prints.size());
    }

    @Test
    void no_message_holds_a_link() {
        for (JsonNode result :
                run(new Reports.Named("hostile", Reports.hostile())).get("results")) {
            assertFalse(result.get("message").get("text").asString().contains("]("));
        }
    }

    @Test
    void help_is_no_markup_but_its_own() {
        for (JsonNode rule : run(new Reports.Named("hostile", Reports.hostile()))
                .get("tool")
                .get("driver")
                .get("rules")) {
            org.commonmark.node.Node help =
                    Commonmark.parse(rule.get("help").get("markdown").asString());
            assertEquals(List.of(), Commonmark.all(help, org.commonmark.node.HtmlInline.class));
            assertEquals(List.of(), Commonmark.all(help, org.commonmark.node.HtmlBlock.class));
            assertEquals(List.of(), Commonmark.all(help, org.commonmark.node.Image.class));
        }
    }

    @Test
    void rules_of_security_have_a_score() {
        JsonNode rules = run(new Reports.Named("hostile", Reports.hostile()))
                .get("tool")
                .get("driver")
                .get("rules");
        JsonNode plain = run(new Reports.Named("motley", Engines.motley()))
                .get("tool")
                .get("driver")
                .get("rules");

        assertEquals(
                "8.0", rules.get(0).get("properties").get("security-severity").asString());
        assertFalse(plain.get(0).get("properties").has("security-severity"));
    }
}
