package dev.muster.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.Readiness;
import dev.muster.Secret;
import dev.muster.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HealthEndpointTest {
    private static final String TOKEN = "a-token-for-tests-only";
    private static final Map<String, List<String>> NO_HEADERS = Map.of();

    private static HealthRequest get(Map<String, List<String>> headers) {
        return new HealthRequest("GET", headers, Authorisation.ANONYMOUS);
    }

    private static HealthRequest accepting(String accept, Authorisation authorisation) {
        return new HealthRequest("GET", Map.of("accept", List.of(accept)), authorisation);
    }

    private static HealthRequest with(String token) {
        return get(Map.of("authorization", List.of("Bearer " + token)));
    }

    private static String text(HealthResponse response) {
        return new String(response.body(), UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "READY, 200, pass", "DEGRADED, 200, warn", "STARTING, 503, fail",
        "NOT_READY, 503, fail", "DRAINING, 503, fail", "STOPPED, 503, fail"
    })
    void a_stranger_sees_the_state_alone(State state, int status, String word) {
        HealthEndpoint endpoint = HealthEndpoint.of(Engines.in(state));

        HealthResponse json = endpoint.answer(get(NO_HEADERS));
        assertEquals(status, json.status());
        assertEquals("{\"status\":\"" + word + "\",\"state\":\"" + state + "\"}", text(json));

        HealthResponse plain = endpoint.answer(accepting("text/plain", Authorisation.ANONYMOUS));
        assertEquals(status, plain.status());
        assertEquals(state + "\n", text(plain));

        HealthResponse html = endpoint.answer(accepting("text/html", Authorisation.ANONYMOUS));
        assertEquals(status, html.status());
        assertTrue(text(html).contains("<h1>" + state.name().replace('_', ' ') + "</h1></header></main></body>"));
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void whoever_asks_gets_the_same_status_in_every_format(State state) {
        HealthEndpoint endpoint = HealthEndpoint.of(Engines.in(state));
        for (Offer offer : Offer.values()) {
            for (Authorisation authorisation : Authorisation.values()) {
                HealthResponse answer = endpoint.answer(accepting(offer.contentType(), authorisation));
                assertEquals(state.httpStatus(), answer.status());
                assertEquals(offer.contentType(), answer.headers().get("Content-Type"));
            }
        }
    }

    @Test
    void a_stranger_gets_the_same_bytes_of_two_engines_in_one_state() {
        HealthEndpoint few = HealthEndpoint.of(Engines.in(State.DEGRADED));
        HealthEndpoint many = HealthEndpoint.of(Engines.motley());
        for (Offer offer : Offer.values()) {
            HealthRequest request = accepting(offer.contentType(), Authorisation.ANONYMOUS);
            assertArrayEquals(few.answer(request).body(), many.answer(request).body());
            assertEquals(few.answer(request).headers(), many.answer(request).headers());
        }
    }

    @Test
    void the_hosts_word_opens_the_details() {
        HealthEndpoint endpoint = HealthEndpoint.of(Engines.motley());

        assertTrue(text(endpoint.answer(accepting("*/*", Authorisation.AUTHORISED)))
                .contains("tls.expiry"));
        assertTrue(text(endpoint.answer(accepting("text/plain", Authorisation.AUTHORISED)))
                .contains("tls.expiry"));
        assertTrue(text(endpoint.answer(accepting("text/html", Authorisation.AUTHORISED)))
                .contains("tls.expiry"));
    }

    @Test
    void the_token_opens_the_details() {
        HealthEndpoint endpoint = HealthEndpoint.of(Engines.motley()).token(Secret.of(TOKEN));

        assertTrue(text(endpoint.answer(with(TOKEN))).contains("tls.expiry"));
    }

    @Test
    void a_wrong_token_gets_what_no_token_gets() {
        HealthEndpoint endpoint = HealthEndpoint.of(Engines.motley()).token(Secret.of(TOKEN));
        HealthResponse none = endpoint.answer(get(NO_HEADERS));

        assertSame(none, endpoint.answer(with(TOKEN + "x")));
        assertSame(none, endpoint.answer(with("")));
        assertSame(none, endpoint.answer(get(Map.of("Authorization", List.of()))));
        assertSame(none, endpoint.answer(get(Map.of("Authorization", List.of("Bearer x", "Bearer " + TOKEN)))));
        assertSame(none, endpoint.answer(get(Map.of("X-Authorization", List.of("Bearer " + TOKEN)))));
    }

    @Test
    void without_a_token_no_token_opens_anything() {
        HealthEndpoint endpoint = HealthEndpoint.of(Engines.motley());

        assertSame(endpoint.answer(get(NO_HEADERS)), endpoint.answer(with(TOKEN)));
    }

    @Test
    void several_tokens_work_while_one_is_replaced() {
        String old = TOKEN + "-old";
        HealthEndpoint first = HealthEndpoint.of(Engines.motley()).token(Secret.of(old));
        HealthEndpoint both = first.token(Secret.of(TOKEN));

        assertSame(both.answer(with(old)), both.answer(with(TOKEN)));
        assertNotEquals(text(first.answer(with(old))), text(first.answer(with(TOKEN))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-User",
                "X-Debug",
                "X-HTTP-Method-Override",
                "Cookie",
                "If-None-Match",
                "Range",
                "Expect",
                "X-Health-Token"
            })
    void no_other_header_changes_anything(String header) {
        HealthEndpoint endpoint = HealthEndpoint.of(Engines.motley()).token(Secret.of(TOKEN));

        assertSame(endpoint.answer(get(NO_HEADERS)), endpoint.answer(get(Map.of(header, List.of(TOKEN, "POST")))));
    }

    @Test
    void names_of_headers_are_read_in_any_case() {
        HealthEndpoint endpoint = HealthEndpoint.of(Engines.motley());
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("ACCEPT", List.of("text/plain;q=0.5"));
        headers.put("aCCept", List.of("text/html"));

        assertEquals(
                "text/html; charset=utf-8",
                endpoint.answer(get(headers)).headers().get("Content-Type"));
    }

    @Test
    void head_is_get_without_the_body() {
        HealthEndpoint endpoint = HealthEndpoint.of(Engines.motley());
        for (String accept : List.of("*/*", "application/json", "text/plain", "text/html", "image/png")) {
            Map<String, List<String>> headers = Map.of("Accept", List.of(accept));
            HealthResponse get = endpoint.answer(new HealthRequest("GET", headers, Authorisation.AUTHORISED));
            HealthResponse head = endpoint.answer(new HealthRequest("HEAD", headers, Authorisation.AUTHORISED));

            assertEquals(get.headers(), head.headers());
            assertEquals(get.status(), head.status());
            assertEquals(0, head.length());
            assertEquals(0, head.body().length);
            assertEquals(Integer.toString(get.length()), head.headers().get("Content-Length"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT", "get", "", "GET "})
    void other_methods_are_refused(String method) {
        HealthEndpoint endpoint = HealthEndpoint.of(Engines.motley());
        HealthResponse answer = endpoint.answer(new HealthRequest(method, NO_HEADERS, Authorisation.AUTHORISED));

        assertEquals(405, answer.status());
        assertEquals("GET, HEAD", answer.headers().get("Allow"));
        assertEquals("this endpoint answers GET and HEAD\n", text(answer));
    }

    @Test
    void an_unknown_format_is_answered_with_the_list() {
        HealthResponse answer =
                HealthEndpoint.of(Engines.motley()).answer(accepting("image/png", Authorisation.ANONYMOUS));

        assertEquals(406, answer.status());
        assertEquals("""
                this endpoint answers in one of these formats:
                application/health+json
                application/json
                text/plain; charset=utf-8
                text/html; charset=utf-8
                """, text(answer));
    }

    @Test
    void every_answer_is_kept_from_caches_and_guesses() {
        HealthEndpoint endpoint = HealthEndpoint.of(Engines.motley());
        for (String accept : List.of("*/*", "application/json", "text/plain", "text/html", "image/png")) {
            Map<String, String> headers =
                    endpoint.answer(accepting(accept, Authorisation.AUTHORISED)).headers();

            assertEquals("no-store", headers.get("Cache-Control"));
            assertEquals("Accept, Authorization", headers.get("Vary"));
            assertEquals("nosniff", headers.get("X-Content-Type-Options"));
            assertEquals(accept.equals("text/html"), headers.containsKey("Content-Security-Policy"));
        }
    }

    @Test
    void a_report_is_rendered_once() {
        Engines.Lever lever = new Engines.Lever();
        Readiness readiness = lever.readiness.start();
        HealthEndpoint endpoint = HealthEndpoint.of(readiness);
        HealthRequest request = accepting("text/plain", Authorisation.AUTHORISED);

        HealthResponse first = endpoint.answer(request);
        assertSame(first, endpoint.answer(request));
        assertSame(first, endpoint.token(Secret.of(TOKEN)).answer(request));

        lever.pull(Outcome.failed("full"));
        HealthResponse second = endpoint.answer(request);
        assertNotSame(first, second);
        assertSame(second, endpoint.answer(request));
        assertTrue(text(second).contains("orders.backlog"));
        assertEquals(503, second.status());
    }

    @Test
    void nobody_can_change_an_answer_that_others_get() throws Exception {
        HealthEndpoint endpoint = HealthEndpoint.of(Engines.in(State.READY));
        HealthResponse answer = endpoint.answer(get(NO_HEADERS));
        answer.body()[0] = 'x';

        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        endpoint.answer(get(NO_HEADERS)).writeTo(out);
        assertEquals('{', out.toString(UTF_8).charAt(0));
        org.junit.jupiter.api.Assertions.assertThrows(
                UnsupportedOperationException.class, () -> answer.headers().put("Set-Cookie", "a"));
    }

    @Test
    void a_request_prints_no_credentials() {
        assertFalse(with(TOKEN).toString().contains(TOKEN));
    }
}
