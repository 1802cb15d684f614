package dev.muster.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.Readiness;
import dev.muster.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

final class HealthJsonTest {
    private static final ObjectMapper JACKSON = new ObjectMapper();

    private static JsonNode json(Readiness readiness) {
        return JACKSON.readTree(ReportFormat.HEALTH_JSON.render(readiness.report()));
    }

    @ParameterizedTest
    @CsvSource({"READY, pass", "DEGRADED, warn", "STARTING, fail", "NOT_READY, fail", "DRAINING, fail", "STOPPED, fail"
    })
    void says_its_state_in_the_drafts_words(State state, String word) {
        JsonNode json = json(Engines.in(state));

        assertEquals(word, json.get("status").asString());
        assertEquals(state.name(), json.get("state").asString());
        assertEquals("production", json.get("profile").asString());
        assertEquals("2026-03-01T12:00:00.000Z", json.get("time").asString());
        assertEquals(!word.equals("pass"), json.has("output"));
    }

    @Test
    void names_what_is_wrong_in_full() {
        JsonNode finding = json(Engines.motley()).get("findings").get(0);

        assertEquals(JACKSON.readTree("""
                {"rule": "tls.expiry", "check": "tls.endpoint", "subject": "api:443", "severity": "CRITICAL",
                 "observed": "ends in 2 days <soon>", "expected": "what should be so for tls.expiry",
                 "fix": "mend tls.expiry", "more": "https://www.rfc-editor.org/rfc/rfc9325",
                 "consequence": "DEGRADES"}
                """), finding);
    }

    @Test
    void keeps_waived_and_unseen_apart() {
        JsonNode json = json(Engines.motley());

        assertEquals("tls.legacy", json.get("waived").get(0).get("rule").asString());
        assertEquals(
                "OPS-412: gateway retires",
                json.get("waived").get(0).get("because").asString());
        assertEquals("payments", json.get("waived").get(0).get("owner").asString());
        assertEquals("2027-03-31", json.get("waived").get(0).get("until").asString());
        assertEquals(
                JACKSON.readTree("[{\"rule\":\"db.ping\",\"check\":\"db.ping\",\"reason\":\"connection refused\"}]"),
                json.get("inconclusive"));
    }

    @Test
    void lists_every_check_by_component_and_measurement() {
        JsonNode checks = json(Engines.motley()).get("checks");

        assertEquals(5, checks.size());
        JsonNode tls = checks.get("tls:endpoint").get(0);
        assertEquals("tls.endpoint", tls.get("componentId").asString());
        assertEquals("warn", tls.get("status").asString());
        assertEquals("SHARED", tls.get("scope").asString());
        assertEquals(5, tls.get("rules").asInt());
        assertEquals("2 failed", tls.get("output").asString());
        assertEquals("2026-03-01T12:00:00.000Z", tls.get("time").asString());

        JsonNode passing = checks.get("app:hang").get(0);
        assertEquals("pass", passing.get("status").asString());
        assertFalse(passing.has("output"));
        assertEquals(
                "1 could not look", checks.get("db:ping").get(0).get("output").asString());
        assertEquals(
                "[\"cache.flaky\"]",
                checks.get("cache:flaky").get(0).get("unconfirmed").toString());
        assertFalse(checks.get("muster:waivers").get(0).has("time"));
    }

    @Test
    void a_check_without_an_answer_fails() {
        JsonNode check = json(Engines.in(State.STARTING))
                .get("checks")
                .get("orders:backlog")
                .get(0);

        assertEquals("fail", check.get("status").asString());
        assertEquals("has not answered yet", check.get("output").asString());
    }

    @Test
    void an_error_that_refuses_a_start_fails_its_check_while_the_service_only_warns() {
        Engines.Lever lever = new Engines.Lever();
        lever.readiness.start();
        lever.pull(Outcome.failed(dev.muster.Severity.ERROR, "slow"));
        JsonNode json = json(lever.readiness);

        assertEquals("warn", json.get("status").asString());
        assertEquals(
                "fail",
                json.get("checks").get("orders:backlog").get(0).get("status").asString());
        assertEquals(
                "1 failed",
                json.get("checks").get("orders:backlog").get(0).get("output").asString());
    }

    @Test
    void says_why_it_drains() {
        JsonNode json = json(Engines.in(State.DRAINING));

        assertEquals("[\"moving house\"]", json.get("notes").toString());
        assertFalse(json(Engines.in(State.READY)).has("notes"));
    }

    @Test
    void says_what_is_still_running() {
        JsonNode check = json(Engines.overdue()).get("checks").get("app:slow").get(0);
        String since = check.get("runningSince").asString();

        assertTrue(since.startsWith("2026-03-01T12:00:1"), since);
        assertEquals(
                "1 could not look; still running since " + since,
                check.get("output").asString());
    }
}
