package dev.muster.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Check;
import dev.muster.Outcome;
import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.RuleInfo;
import dev.muster.Scope;
import dev.muster.Severity;
import dev.muster.State;
import dev.muster.testing.ManualTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

final class SarifTest {
    private static final ObjectMapper JACKSON = new ObjectMapper();

    private static JsonNode run(Readiness readiness) {
        JsonNode sarif = JACKSON.readTree(ReportFormat.SARIF.render(readiness.report()));
        assertEquals("2.1.0", sarif.get("version").asString());
        assertEquals(
                "https://json.schemastore.org/sarif-2.1.0.json",
                sarif.get("$schema").asString());
        assertEquals(1, sarif.get("runs").size());
        return sarif.get("runs").get(0);
    }

    private static JsonNode result(JsonNode run, String rule) {
        return run.get("results")
                .valueStream()
                .filter(result -> result.get("ruleId").asString().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void describes_each_rule_that_has_a_result() {
        JsonNode driver = run(Engines.motley()).get("tool").get("driver");
        JsonNode rule = driver.get("rules").get(0);

        assertEquals("Muster", driver.get("name").asString());
        assertEquals(JACKSON.readTree("""
                {"id": "tls.expiry", "shortDescription": {"text": "the rule of tls.expiry"},
                 "fullDescription": {"text": "what should be so for tls.expiry"}, "help": {
                   "text": "passes: what should be so for tls.expiry\\nfix: mend tls.expiry\\nmore: https://www.rfc-editor.org/rfc/rfc9325",
                   "markdown": "**passes:** what should be so for tls.expiry\\n\\n**fix:** mend tls.expiry\\n\\n**more:** <https://www.rfc-editor.org/rfc/rfc9325>"},
                 "helpUri": "https://www.rfc-editor.org/rfc/rfc9325", "defaultConfiguration": {"level": "error"},
                 "properties": {"problem.severity": "error", "tags": ["tls"]}}
                """), rule);
        assertEquals(
                "note",
                driver.get("rules")
                        .get(1)
                        .get("defaultConfiguration")
                        .get("level")
                        .asString());
    }

    @Test
    void a_rule_without_documentation_is_described_by_its_id() {
        JsonNode rules =
                run(Engines.in(State.DEGRADED)).get("tool").get("driver").get("rules");

        assertEquals(JACKSON.readTree("""
                [{"id": "orders.backlog", "shortDescription": {"text": "orders.backlog"},
                  "fullDescription": {"text": "orders.backlog"},
                  "help": {"text": "orders.backlog", "markdown": "`orders.backlog`"},
                  "defaultConfiguration": {"level": "error"}, "properties": {"problem.severity": "error"}}]
                """), rules);
    }

    @Test
    void results_point_at_their_rules() {
        JsonNode run = run(Engines.motley());

        assertEquals(
                List.of("tls.expiry", "tls.told", "tls.legacy", "db.ping"),
                run.get("results")
                        .valueStream()
                        .map(result -> result.get("ruleId").asString())
                        .toList());
        for (JsonNode result : run.get("results")) {
            JsonNode rule = run.get("tool")
                    .get("driver")
                    .get("rules")
                    .get(result.get("ruleIndex").asInt());
            assertEquals(rule.get("id"), result.get("ruleId"));
            assertFalse(result.get("message").get("text").asString().isEmpty());
        }
    }

    @Test
    void a_finding_is_a_result_at_a_logical_place() {
        JsonNode result = result(run(Engines.motley()), "tls.expiry");

        assertEquals("fail", result.get("kind").asString());
        assertEquals("error", result.get("level").asString());
        assertEquals("""
                tls.expiry at api:443: ends in 2 days <soon>
                expected: what should be so for tls.expiry
                fix: mend tls.expiry
                more: https://www.rfc-editor.org/rfc/rfc9325""", result.get("message").get("text").asString());
        assertEquals(JACKSON.readTree("""
                [{"physicalLocation": {"artifactLocation": {"uri": "muster/tls.endpoint@api%3A443"},
                   "region": {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1}},
                  "logicalLocations": [{"fullyQualifiedName": "tls.endpoint/api:443", "kind": "resource"}]}]
                """), result.get("locations"));
        assertEquals(
                JACKSON.readTree("{\"severity\": \"CRITICAL\", \"consequence\": \"DEGRADES\"}"),
                result.get("properties"));
        assertEquals("[]", result.get("suppressions").toString());
    }

    @Test
    void a_waiver_is_a_suppression() {
        assertEquals(
                JACKSON.readTree("""
                [{"kind": "external", "status": "accepted",
                  "justification": "OPS-412: gateway retires (payments, until 2027-03-31)"}]
                """),
                result(run(Engines.motley()), "tls.legacy").get("suppressions"));
    }

    @Test
    void could_not_look_is_an_open_result_and_a_notification() {
        JsonNode run = run(Engines.motley());
        JsonNode result = result(run, "db.ping");
        JsonNode notifications = run.get("invocations").get(0).get("toolExecutionNotifications");

        assertEquals("open", result.get("kind").asString());
        assertEquals("none", result.get("level").asString());
        assertEquals(1, notifications.size());
        assertEquals("warning", notifications.get(0).get("level").asString());
        assertEquals(
                "db.ping could not look: connection refused",
                notifications.get(0).get("message").get("text").asString());
        assertEquals(
                "db.ping", notifications.get(0).get("associatedRule").get("id").asString());
    }

    @ParameterizedTest
    @CsvSource({
        "INFO, recommendation, 2.0",
        "WARNING, warning, 5.5",
        "ERROR, error, 8.0",
        "CRITICAL, error, 9.5",
    })
    void rules_of_security_have_a_score(Severity severity, String problem, String score) {
        RuleInfo rule = RuleInfo.of("orders.open").severity(severity).tag("security");
        Readiness readiness = Engines.builder(Profile.DEVELOPMENT, ManualTime.create())
                .check(Check.of(rule, Scope.LOCAL, context -> Outcome.failed("open")))
                .build()
                .start();

        assertEquals(
                JACKSON.readTree("{\"problem.severity\": \"" + problem + "\", \"security-severity\": \"" + score
                        + "\", \"tags\": [\"security\"]}"),
                run(readiness).get("tool").get("driver").get("rules").get(0).get("properties"));
    }

    @ParameterizedTest
    @CsvSource({"INFO, note", "WARNING, warning", "ERROR, error", "CRITICAL, error"})
    void severities_have_levels(Severity severity, String level) {
        Engines.Lever lever = new Engines.Lever();
        lever.readiness.start();
        lever.pull(Outcome.failed(severity, "full"));

        assertEquals(
                level,
                result(run(lever.readiness), "orders.backlog").get("level").asString());
    }

    @Test
    void a_finding_has_the_same_fingerprint_in_every_run_whatever_is_observed() {
        Engines.Lever lever = new Engines.Lever();
        lever.readiness.start();
        String first = fingerprint(lever, Outcome.failed("12 waiting").at("eu"));
        String second = fingerprint(
                lever, Outcome.failed(Severity.WARNING, "13 waiting").at("eu"));
        String elsewhere = fingerprint(lever, Outcome.failed("12 waiting").at("us"));

        assertEquals(first, second);
        assertNotEquals(first, elsewhere);
        assertEquals(64, first.length());
    }

    private static String fingerprint(Engines.Lever lever, Outcome outcome) {
        lever.pull(outcome);
        return result(run(lever.readiness), "orders.backlog")
                .get("partialFingerprints")
                .get("musterFinding/v1")
                .asString();
    }

    @Test
    void a_run_without_all_answers_was_no_success() {
        assertTrue(run(Engines.in(State.READY))
                .get("invocations")
                .get(0)
                .get("executionSuccessful")
                .asBoolean());
        JsonNode silent = run(Engines.in(State.STARTING)).get("invocations").get(0);
        assertFalse(silent.get("executionSuccessful").asBoolean());
        assertEquals(JACKSON.readTree("""
                [{"level": "error", "message": {"text": "orders.backlog has not answered yet"}}]
                """), silent.get("toolExecutionNotifications"));
    }
}
