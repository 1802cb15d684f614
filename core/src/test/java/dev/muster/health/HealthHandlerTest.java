package dev.muster.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpHandler;
import dev.muster.Outcome;
import dev.muster.Secret;
import dev.muster.State;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HealthHandlerTest {
    private static final String TOKEN = "a-token-for-tests-only";
    private static final String BEARER = "Authorization: Bearer " + TOKEN;

    private static Wire motley() throws IOException {
        return new Wire(HealthHandler.of(Engines.motley()).token(Secret.of(TOKEN)));
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void answers_with_the_state(State state) throws IOException {
        try (Wire wire = new Wire(HealthHandler.of(Engines.in(state)))) {
            Wire.Answer answer = wire.ask("GET", "/health");

            assertEquals(state.httpStatus(), answer.status());
            assertTrue(answer.text().endsWith("\"state\":\"" + state + "\"}"), answer.text());
            assertEquals("application/health+json", answer.header("Content-Type"));
            assertEquals("no-store", answer.header("Cache-Control"));
            assertEquals("Accept, Authorization", answer.header("Vary"));
            assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.muster.health.AcceptCases#all")
    void answers_in_the_format_that_the_caller_likes_best(String accept, String expected) throws IOException {
        try (Wire wire = new Wire(HealthHandler.of(Engines.in(State.READY)))) {
            Wire.Answer answer = wire.ask("GET", "/health", "Accept: " + accept);

            assertEquals(expected.isEmpty() ? 406 : 200, answer.status());
            assertEquals(expected.isEmpty() ? "text/plain; charset=utf-8" : expected, answer.header("Content-Type"));
            assertEquals(Integer.toString(answer.text().getBytes(UTF_8).length), answer.header("Content-Length"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/health+json", "text/plain", "text/html", "image/png"})
    void head_has_the_headers_of_get_and_no_body(String accept) throws IOException {
        try (Wire wire = motley();
                Socket socket = wire.connect()) {
            Wire.Answer get = wire.ask("GET", "/health", "Accept: " + accept, BEARER);
            for (int i = 0; i < 3; i++) {
                Wire.send(socket, "HEAD", "/health", "Accept: " + accept, BEARER);
                Wire.Answer head = Wire.receive(socket, "HEAD");

                head.headers().remove("date");
                get.headers().remove("date");
                assertEquals(get.line(), head.line());
                assertEquals(get.headers(), head.headers());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW"})
    void other_methods_are_refused(String method) throws IOException {
        try (Wire wire = motley()) {
            Wire.Answer answer = wire.ask(method, "/health", "Content-Length: 0");

            assertEquals(405, answer.status());
            assertEquals("GET, HEAD", answer.header("Allow"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health?", "/health?details=true", "/health?status=200&state=READY", "/health?token=" + TOKEN,
                "/health?format=html", "/health/", "/health/../health", "/health?access_token=" + TOKEN,
                "http://elsewhere/health?x"
            })
    void no_url_changes_the_answer(String target) throws IOException {
        try (Wire wire = motley()) {
            Wire.Answer plain = wire.ask("GET", "/health");
            Wire.Answer other = wire.ask("GET", target);

            assertEquals(plain.status(), other.status());
            assertEquals(plain.text(), other.text());
            assertEquals(plain.header("Content-Type"), other.header("Content-Type"));
        }
    }

    @Test
    void a_page_of_the_owners_is_for_those_who_may_see_everything() throws IOException {
        HealthHandler health = HealthHandler.of(Engines.motley()).token(Secret.of(TOKEN));
        try (Wire wire = new Wire(health.guarding(exchange -> {
            exchange.sendResponseHeaders(200, 4);
            exchange.getResponseBody().write("page".getBytes(UTF_8));
        }))) {
            assertEquals("page", wire.ask("GET", "/health", BEARER).text());
            String stranger = wire.ask("GET", "/health").text();
            assertTrue(stranger.contains("\"state\""), stranger);
            assertEquals(stranger, wire.ask("GET", "/health", BEARER + "x").text());
        }
    }

    @Test
    void a_page_that_throws_tells_nothing_of_it() {
        HealthHandler health = HealthHandler.of(Engines.motley()).authorisedBy(exchange -> true);
        for (Exception fault : List.of(new IllegalStateException("secret"), new IOException("gone"))) {
            FakeExchange exchange = new FakeExchange() {
                @Override
                public void sendResponseHeaders(int code, long size) {
                    status = code;
                    length = size;
                }
            };
            HttpHandler page = health.guarding(any -> {
                if (fault instanceof IOException gone) {
                    throw gone;
                }
                throw (IllegalStateException) fault;
            });
            try {
                page.handle(exchange);
            } catch (IOException e) {
                throw new AssertionError(e);
            }

            assertEquals(fault instanceof IOException ? 0 : 500, exchange.status);
            assertTrue(exchange.closed);
        }
    }

    @Test
    void the_token_opens_the_details_and_a_wrong_one_does_not() throws IOException {
        try (Wire wire = motley()) {
            String stranger = wire.ask("GET", "/health").text();

            assertTrue(wire.ask("GET", "/health", BEARER).text().contains("tls.expiry"));
            assertTrue(wire.ask("GET", "/health", "authorization: bearer " + TOKEN)
                    .text()
                    .contains("tls.expiry"));
            assertEquals(stranger, wire.ask("GET", "/health", BEARER + "x").text());
            assertEquals(stranger, wire.ask("GET", "/health", BEARER, BEARER).text());
        }
    }

    @Test
    void the_owners_guard_opens_the_details() throws IOException {
        HealthHandler handler = HealthHandler.of(Engines.motley())
                .authorisedBy(exchange -> exchange.getRequestHeaders().containsKey("X-Staff"));
        try (Wire wire = new Wire(handler)) {
            assertTrue(wire.ask("GET", "/health", "X-Staff: yes").text().contains("tls.expiry"));
            assertFalse(wire.ask("GET", "/health").text().contains("tls.expiry"));
        }
    }

    @Test
    void a_guard_that_throws_lets_nobody_pass() throws IOException {
        HealthHandler handler = HealthHandler.of(Engines.motley()).authorisedBy(exchange -> {
            throw new StackOverflowError();
        });
        try (Wire wire = new Wire(handler)) {
            for (int i = 0; i < 3; i++) {
                Wire.Answer answer = wire.ask("GET", "/health");
                assertEquals(200, answer.status());
                assertEquals("{\"status\":\"warn\",\"state\":\"DEGRADED\"}", answer.text());
            }
        }
    }

    @Test
    void a_second_guard_is_refused() {
        HealthHandler handler = HealthHandler.of(Engines.in(State.READY)).authorisedBy(exchange -> true);

        assertThrows(IllegalStateException.class, () -> handler.authorisedBy(exchange -> true));
    }

    @Test
    void a_fault_is_answered_with_nothing_inside() {
        HealthHandler handler = HealthHandler.of(Engines.motley());
        for (int i = 0; i < 2; i++) {
            FakeExchange exchange = new FakeExchange() {
                @Override
                public String getRequestMethod() {
                    throw new IllegalStateException("with a secret in it");
                }
            };
            handler.handle(exchange);

            assertEquals(500, exchange.status);
            assertEquals(-1, exchange.length);
            assertEquals(0, exchange.responseHeaders.size());
            assertEquals(0, exchange.body.size());
            assertTrue(exchange.closed);
        }
    }

    @Test
    void a_fault_without_a_trace_that_cannot_be_answered_either_ends_the_exchange() {
        FakeExchange exchange = new FakeExchange() {
            @Override
            public void sendResponseHeaders(int code, long responseLength) {
                IllegalStateException fault = new IllegalStateException("headers were sent before");
                fault.setStackTrace(new StackTraceElement[0]);
                throw fault;
            }
        };
        HealthHandler.of(Engines.motley()).handle(exchange);

        assertTrue(exchange.closed);
    }

    @Test
    void a_caller_that_has_left_is_no_fault() {
        FakeExchange exchange = new FakeExchange() {
            @Override
            public void sendResponseHeaders(int code, long responseLength) throws IOException {
                super.sendResponseHeaders(code, responseLength);
                throw new IOException("broken pipe");
            }
        };
        HealthHandler.of(Engines.in(State.READY)).handle(exchange);

        assertEquals(200, exchange.status);
        assertTrue(exchange.closed);
    }

    @Test
    void http_1_0_is_answered_and_the_connection_closed() throws IOException {
        try (Wire wire = motley();
                Socket socket = wire.connect()) {
            Wire.raw(socket, "GET /health HTTP/1.0\r\n\r\n");
            Wire.Answer answer = Wire.receive(socket, "GET");

            assertEquals(200, answer.status());
            assertEquals("{\"status\":\"warn\",\"state\":\"DEGRADED\"}", answer.text());
            assertEquals(-1, socket.getInputStream().read());
        }
    }

    @Test
    void a_connection_serves_many_requests() throws IOException {
        try (Wire wire = motley();
                Socket socket = wire.connect()) {
            for (int i = 0; i < 20; i++) {
                Wire.send(socket, "HEAD", "/health", BEARER);
                assertEquals(200, Wire.receive(socket, "HEAD").status());
                Wire.send(socket, "GET", "/health", BEARER, "Content-Length: 4");
                Wire.raw(socket, "body");
                assertEquals(200, Wire.receive(socket, "GET").status());
                Wire.send(socket, "POST", "/health", "Transfer-Encoding: chunked");
                Wire.raw(socket, "4\r\nbody\r\n0\r\n\r\n");
                assertEquals(405, Wire.receive(socket, "POST").status());
            }
        }
    }

    @Test
    void a_huge_body_does_no_harm() throws IOException {
        try (Wire wire = motley()) {
            for (int i = 0; i < 3; i++) {
                try (Socket socket = wire.connect()) {
                    Wire.send(socket, "POST", "/health", "Content-Length: 1000000000");
                    assertThrows(IOException.class, () -> {
                        for (int sent = 0; sent < 1_000; sent++) {
                            Wire.raw(socket, "x".repeat(1_000_000));
                        }
                    });
                }
            }
            assertEquals(200, wire.ask("GET", "/health").status());
        }
    }

    @Test
    void a_caller_that_leaves_does_no_harm() throws IOException {
        try (Wire wire = motley()) {
            for (int i = 0; i < 50; i++) {
                Socket socket = wire.connect();
                Wire.send(socket, "GET", "/health", BEARER, "Accept: text/html");
                socket.setSoLinger(true, 0);
                socket.close();
            }
            assertEquals(200, wire.ask("GET", "/health").status());
        }
    }

    @Test
    void many_callers_get_whole_answers_while_the_report_changes() throws Exception {
        Engines.Lever lever = new Engines.Lever();
        lever.readiness.start();
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try (Wire wire = new Wire(HealthHandler.of(lever.readiness).token(Secret.of(TOKEN)))) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int caller = 0; caller < 8; caller++) {
                answers.add(callers.submit(asking(wire)));
            }
            for (int i = 0; i < 300; i++) {
                lever.pull(i % 2 == 0 ? Outcome.failed("full " + i) : Outcome.passed("fine " + i));
            }
            for (Future<Integer> answer : answers) {
                assertEquals(100, answer.get(60, TimeUnit.SECONDS));
            }
        } finally {
            callers.shutdownNow();
        }
    }

    /** Status, state and findings of one answer are always of one report. */
    private static Callable<Integer> asking(Wire wire) {
        return () -> {
            int whole = 0;
            try (Socket socket = wire.connect()) {
                for (int i = 0; i < 100; i++) {
                    Wire.send(socket, "GET", "/health", BEARER);
                    Wire.Answer answer = Wire.receive(socket, "GET");
                    boolean ready = answer.status() == 200;
                    boolean said = answer.text().contains(ready ? "\"state\":\"READY\"" : "\"state\":\"NOT_READY\"");
                    boolean found = answer.text().contains("\"observed\":\"full ");
                    whole += said && found != ready ? 1 : 0;
                }
            }
            return whole;
        };
    }

    @Test
    void the_servers_properties_are_set_unless_the_owner_has() {
        String name = "sun.net.httpserver.maxIdleConnections";
        String before = System.setProperty(name, "777");
        try {
            HealthHandler.tuneServer();
            assertEquals("777", System.getProperty(name));
            System.clearProperty(name);
            HealthHandler.tuneServer();
            assertEquals("2000", System.getProperty(name));
            assertEquals("true", System.getProperty("sun.net.httpserver.nodelay"));
        } finally {
            if (before != null) {
                System.setProperty(name, before);
            }
        }
    }
}
