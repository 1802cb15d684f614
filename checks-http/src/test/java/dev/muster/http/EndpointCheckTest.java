package dev.muster.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.ConfigurationException;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.Secret;
import dev.muster.testing.CheckContract;
import dev.muster.testing.ClosedPort;
import dev.muster.testing.Judged;
import dev.muster.testing.RuleContract;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EndpointCheckTest {
    private static final URI ADDRESS = URI.create("https://pay.example/health");
    private static final EndpointPlan PLAN = EndpointPlan.of("http.endpoint", ADDRESS);

    private static String problem(Runnable call) {
        return assertThrows(ConfigurationException.class, call::run).problems().get(0);
    }

    private static EndpointFacts facts(EndpointPlan plan, int status, Body body, Duration took) {
        Exchange answer = new Exchange("GET", ADDRESS, Fields.none(), status, Fields.none(), body, took, List.of());
        return new EndpointFacts(plan, Optional.of(answer), "");
    }

    private static EndpointFacts packed(EndpointPlan plan) {
        Fields fields = Sites.fields("Content-Encoding: gzip");
        Exchange answer =
                new Exchange("GET", ADDRESS, Fields.none(), 200, fields, Body.of("packed"), Duration.ZERO, List.of());
        return new EndpointFacts(plan, Optional.of(answer), "");
    }

    private static EndpointFacts silent(EndpointPlan plan) {
        return new EndpointFacts(plan, Optional.empty(), NoAnswerException.REFUSED);
    }

    @Test
    void the_status_is_the_expected_one() {
        RuleContract.of(EndpointRules.STATUS)
                .passing(facts(PLAN, 200, Body.empty(), Duration.ZERO))
                .passing(facts(PLAN.status(401), 401, Body.empty(), Duration.ZERO))
                .failing(facts(PLAN, 302, Body.empty(), Duration.ZERO))
                .failing(silent(PLAN))
                .verify();
    }

    @Test
    void the_body_holds_the_expected_texts() {
        EndpointPlan plan = PLAN.withMarker("UP").withMarker("db");
        RuleContract.of(EndpointRules.BODY)
                .passing(facts(plan, 200, Body.of("db: UP"), Duration.ZERO))
                .failing(facts(plan, 200, Body.of("DOWN"), Duration.ZERO))
                .failing(facts(plan, 200, Body.of("UP".getBytes(UTF_8), Body.Extent.BROKEN), Duration.ZERO))
                .inconclusive(facts(plan, 200, Body.of("UP".getBytes(UTF_8), Body.Extent.CUT), Duration.ZERO))
                .inconclusive(packed(plan))
                .notApplicable(facts(PLAN, 200, Body.of("x"), Duration.ZERO))
                .notApplicable(silent(plan))
                .verify();
    }

    @Test
    void the_answer_comes_soon_enough() {
        RuleContract.of(EndpointRules.LATENCY)
                .passing(facts(PLAN, 200, Body.empty(), Duration.ofSeconds(2)))
                .failing(facts(PLAN, 200, Body.empty(), Duration.ofMillis(2001)))
                .failing(facts(PLAN, 200, Body.of(new byte[0], Body.Extent.BROKEN), Duration.ZERO))
                .notApplicable(silent(PLAN))
                .verify();
    }

    @Test
    void an_endpoint_is_asked_and_judged() throws Exception {
        try (Peer peer = Peer.thatSays("HTTP/1.1 200 OK\r\n\r\n{\"status\":\"UP\"}")) {
            EndpointCheck check = HttpChecks.endpoint(peer.uri("/health"))
                    .expect(200)
                    .body("UP")
                    .within(Duration.ofSeconds(5));

            CheckContract.of(check).leavingAlone("peer").verify();
            assertEquals(
                    List.of(
                            "http.endpoint PASSED answers 200",
                            "http.endpoint.body PASSED holds all of 1 declared texts",
                            "http.endpoint.latency PASSED within 5000 ms"),
                    Judged.lines(check));
        }
    }

    @Test
    void an_endpoint_that_is_gone_fails_once() throws Exception {
        try (ClosedPort gone = new ClosedPort()) {
            assertEquals(
                    List.of(
                            "http.endpoint FAILED no answer: connection refused",
                            "http.endpoint.body N/A needs http.endpoint",
                            "http.endpoint.latency N/A needs http.endpoint"),
                    Judged.lines(HttpChecks.endpoint(gone.uri())));
        }
    }

    @Test
    void a_redirect_is_an_answer_like_any_other() throws Exception {
        try (Peer peer = Peer.thatSays("HTTP/1.1 302 Found\r\nLocation: /login\r\n\r\n")) {
            assertEquals(
                    "http.endpoint FAILED answers 302",
                    Judged.lines(HttpChecks.endpoint(peer.uri())).get(0));
            assertEquals(1, peer.requests().size());
        }
    }

    @Test
    void a_token_is_sent_and_not_shown() throws Exception {
        Secret token = Secret.of("canary-token-0123456789");
        try (Peer peer = Peer.that((request, socket) -> Peer.say(
                socket, "HTTP/1.1 " + (request.contains("Bearer canary-token-0123456789") ? 200 : 401) + "\r\n\r\n"))) {
            EndpointCheck check = HttpChecks.endpoint(peer.uri()).bearer(token);

            assertEquals("http.endpoint PASSED answers 200", Judged.lines(check).get(0));
            CheckContract.of(check).leavingAlone("peer").hiding(token).verify();
            assertEquals("******", check.redactor().redact(token.reveal()));
        }
    }

    @Test
    void whose_endpoint_it_is_decides_when_it_is_asked() {
        EndpointCheck check = HttpChecks.endpoint(ADDRESS);
        assertEquals(Scope.SHARED, check.scope());
        assertEquals(Schedule.Gate.BEFORE_SERVING, check.schedule().gate());

        EndpointCheck own = check.scope(Scope.LOCAL).named("http.endpoint.own");
        assertEquals(Scope.LOCAL, own.scope());
        assertEquals(Schedule.Gate.ONCE_LISTENING, own.schedule().gate());
        assertEquals("http.endpoint.own", own.id());
    }

    @Test
    void what_makes_no_sense_is_refused() {
        EndpointCheck check = HttpChecks.endpoint(ADDRESS);
        assertTrue(problem(() -> check.scope(Scope.POSTURE)).contains("say LOCAL if this process serves it"));
        assertTrue(problem(() -> check.expect(100)).contains("write one from 200 to 599"));
        assertTrue(problem(() -> check.expect(600)).contains("write one from 200 to 599"));
        assertTrue(problem(() -> check.body(" ")).contains("a blank text"));
        assertTrue(problem(() -> check.within(Duration.ZERO)).contains("over zero and at most PT5S"));
        assertTrue(problem(() -> check.within(Duration.ofSeconds(6))).contains("over zero and at most PT5S"));
        assertTrue(problem(() -> check.bearer(Secret.of(""))).contains("cannot send the token"));
        assertTrue(problem(() -> check.bearer(Secret.of("a\n"))).contains("cannot send the token"));
        assertTrue(problem(() ->
                        HttpChecks.endpoint(URI.create("http://pay.example/")).bearer(Secret.of("abcdefgh")))
                .contains("ask the address by https"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost/", "http://[::1]:8080/", "http://127.0.0.1/", "http://127.1.2.3:99/"})
    void a_token_may_go_over_plain_http_within_the_machine(String address) {
        assertEquals(
                "http.endpoint",
                HttpChecks.endpoint(URI.create(address))
                        .bearer(Secret.of("abcdefgh"))
                        .id());
    }
}
