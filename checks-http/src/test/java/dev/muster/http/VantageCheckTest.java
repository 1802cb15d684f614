package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Check;
import dev.muster.ConfigurationException;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.Secret;
import dev.muster.testing.CaptureContract;
import dev.muster.testing.CheckContract;
import dev.muster.testing.TestRun;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a proxy does with the answers of a service, and who is said to be responsible. */
final class VantageCheckTest extends VantagePair {
    @Test
    void a_look_is_judged_as_it_was_and_no_session_is_in_its_file() throws Exception {
        Secret session = Secret.of("k7d9q2m4" + Long.toHexString(System.nanoTime() | 1L << 62));
        serve(Map.of("Set-Cookie", "sid=" + session.reveal() + "; Path=/", "X-Powered-By", "Shop/1.4.2"));
        try (Peer front = front(Front.both(Front.with("Referrer-Policy: origin"), Front.without("X-Powered-By")))) {
            CaptureContract contract =
                    CaptureContract.of(check(front.secure()).page("/a").publicPath("/a"), HttpChecks::captured);
            contract.hiding(session).verify(TestRun.ample());
            contract.verifyHostile(TestRun.ample());
        }
    }

    @Test
    void it_introduces_itself_and_keeps_the_contract() throws Exception {
        serve(GOOD);
        try (Peer front = front(lines -> lines)) {
            Check check = check(front.secure());
            CheckContract.of(check)
                    .leavingAlone("peer")
                    .leavingAlone("HTTP-Dispatcher")
                    .verify();
            assertEquals("http.vantage", check.id());
            assertEquals(Scope.POSTURE, check.scope());
            assertEquals(Schedule.Gate.ONCE_LISTENING, check.schedule().gate());
            assertEquals(HttpRules.PASSIVE.size() + 3, check.rules().size());
        }
    }

    @Test
    void a_proxy_that_changes_nothing_is_not_blamed() throws Exception {
        serve(GOOD);
        try (Peer front = front(lines -> lines)) {
            Check check = check(front.secure());

            assertEquals(
                    Map.of(
                            "public",
                            "public PASSED answers 200, as the service does",
                            "service",
                            "service PASSED answers 200"),
                    said(check, "http.answers"));
            assertEquals(List.of("http.hsts ERROR"), graver(check));
            assertTrue(said(check, "http.hsts", "").contains("layer: service or proxy"));
            assertEquals(
                    "PASSED Secure is set",
                    said(check, "http.cookie.secure", "__Host-sid").substring(11));
        }
    }

    @Test
    void a_proxy_that_ends_tls_may_say_so_alone() throws Exception {
        serve(GOOD);
        try (Peer front = front(Front.with("Strict-Transport-Security: max-age=31536000"))) {
            Check check = check(front.secure());

            assertEquals(List.of(), graver(check));
            assertTrue(said(check, "http.hsts", "").endsWith("by a proxy: the service alone would fail"));
            assertEquals(
                    "PASSED the service's own answer passes what the public URL passes",
                    said(check, "http.vantage.proxy-alone", ""));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Content-Security-Policy | http.csp           | ''         | removes it
            X-Content-Type-Options  | http.nosniff       | ''         | removes it
            Referrer-Policy         | http.referrer      | ''         | removes it
            Cache-Control           | http.cache.private | ''         | removes it
            """)
    void a_proxy_that_drops_a_field_is_named(String field, String rule, String subject, String why) throws Exception {
        serve(GOOD);
        try (Peer front = front(Front.without(field))) {
            String said = said(check(front.secure()), rule, subject);

            assertTrue(said.contains("layer: proxy (the service sends " + field + ", and "), said);
            assertTrue(said.endsWith(why + ")"), said);
        }
    }

    @Test
    void a_proxy_that_weakens_a_policy_is_named_and_keeps_nobody_out() throws Exception {
        serve(GOOD);
        UnaryOperator<List<String>> weaker = Front.both(
                Front.without("Content-Security-Policy"),
                Front.with("Content-Security-Policy: default-src * 'unsafe-inline'"));
        try (Peer front = front(weaker)) {
            Check check = check(front.secure());

            assertTrue(said(check, "http.csp.inline-script", "").contains("layer: proxy"));
            assertTrue(
                    failed(check).contains("http.csp.inline-script WARNING"),
                    failed(check).toString());
        }
    }

    @Test
    void what_the_service_itself_gets_wrong_stays_as_grave_as_it_is() throws Exception {
        serve(Map.of("Content-Security-Policy", "default-src * 'unsafe-inline'", "Set-Cookie", "sid=1"));
        try (Peer front = front(lines -> lines)) {
            Check check = check(front.secure());

            assertTrue(said(check, "http.csp.inline-script", "").contains("layer: service ("));
            assertTrue(
                    failed(check).contains("http.csp.inline-script ERROR"),
                    failed(check).toString());
            assertTrue(
                    failed(check).contains("http.cookie.secure ERROR"),
                    failed(check).toString());
        }
    }

    @Test
    void a_proxy_that_adds_what_is_there_is_named() throws Exception {
        serve(Map.of("X-Frame-Options", "DENY", "Content-Security-Policy", "default-src 'self'"));
        UnaryOperator<List<String>> more = Front.both(
                Front.with("X-Frame-Options: SAMEORIGIN"), Front.with("Content-Security-Policy: img-src 'self'"));
        try (Peer front = front(more)) {
            Check check = check(front.secure());

            assertTrue(
                    said(check, "http.framing", "").contains("layer: proxy (the service sends X-Frame-Options itself"));
            assertTrue(said(check, "http.vantage.doubled", "Content-Security-Policy")
                    .contains("FAILED the service sends 1, the public URL shows 2: browsers enforce each"));
        }
    }

    @Test
    void what_names_software_may_be_taken_out_or_put_in_on_the_way() throws Exception {
        serve(Map.of("X-Powered-By", "PHP/8.1.2", "Server", "Jetty/9.4.1"));
        try (Peer kept = front(lines -> lines);
                Peer stripped = front(Front.both(Front.without("X-Powered-By"), Front.without("Server")));
                Peer named = front(Front.both(Front.without("Server"), Front.with("Server: nginx/1.25.3")))) {
            assertTrue(said(check(kept.secure()), "http.info.software", "x-powered-by")
                    .contains("layer: service"));
            assertEquals(
                    Map.of("", "PASSED no field names software"), said(check(stripped.secure()), "http.info.software"));
            assertTrue(
                    said(check(named.secure()), "http.info.software", "server").contains("nginx/1.25.3"));
        }
    }

    @Test
    void a_proxy_that_makes_cookies_secure_passes_and_is_told_of() throws Exception {
        serve(Map.of("Set-Cookie", "sid=1; HttpOnly; SameSite=Lax"));
        UnaryOperator<List<String>> secure = lines -> {
            lines.replaceAll(line -> line.startsWith("Set-cookie") ? line + "; Secure" : line);
            return lines;
        };
        try (Peer front = front(secure)) {
            Check check = check(front.secure());

            assertTrue(said(check, "http.cookie.secure", "sid").endsWith("by a proxy: the service alone would fail"));
            assertTrue(said(check, "http.vantage.proxy-alone", "").contains("only a proxy sees to http.cookie.secure"));
        }
    }

    @Test
    void a_proxys_own_cookie_is_the_proxys() throws Exception {
        serve(GOOD);
        try (Peer front = front(Front.with("Set-Cookie: sticky_session=x"))) {
            String said = said(check(front.secure()), "http.cookie.secure", "sticky_session");

            assertTrue(said.contains("layer: proxy (the service does not send it: something between"), said);
        }
    }

    @Test
    void the_service_is_asked_as_a_proxy_asks() throws Exception {
        try (Peer service = Peer.thatSays("HTTP/1.1 200 OK\r\n\r\nhello there");
                Peer front = Front.secured(service.uri(), OWN.listener(), lines -> lines)) {
            HttpChecks.vantage(service.uri(), front.secure())
                    .trusting(OWN.context())
                    .run(TestRun.ample());

            String asked = service.requests().get(1);
            assertTrue(asked.contains("\r\nHost: localhost:" + front.secure().getPort() + "\r\n"), asked);
            assertTrue(asked.contains("\r\nX-Forwarded-Proto: https\r\n"), asked);
            assertEquals(2, service.requests().size());
        }
    }

    @Test
    void a_service_that_redirects_what_is_not_https_is_compared() throws Exception {
        server.createContext(
                "/",
                exchange -> redirectPlain(exchange, exchange.getRequestHeaders().getFirst("X-Forwarded-Proto")));
        try (Peer front = front(lines -> lines)) {
            assertEquals(
                    "public PASSED answers 200, as the service does",
                    said(check(front.secure()), "http.answers", "public"));
        }
    }

    @Test
    void a_service_that_knows_itself_by_another_name_is_asked_by_that() throws Exception {
        server.createContext("/", exchange -> {
            boolean known = exchange.getRequestHeaders().getFirst("Host").startsWith("127.0.0.1");
            answer(exchange, known ? 200 : 421, known ? GOOD : Map.of(), known ? HTML : "unknown host");
        });
        URI service = service("/");
        try (Peer front =
                Peer.that((request, socket) -> Peer.say(socket, forwarded(service, request)), OWN.listener())) {
            assertEquals(
                    "public PASSED answers 200, as the service does",
                    said(check(front.secure()), "http.answers", "public"));
        }
    }

    private static String forwarded(URI service, String request) throws IOException {
        try (java.net.Socket socket = new java.net.Socket(service.getHost(), service.getPort())) {
            Peer.say(socket, request.replaceFirst("Host: [^\r]*", "Host: 127.0.0.1:" + service.getPort()));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void redirects_are_followed_in_both_places() throws Exception {
        server.createContext("/", exchange -> answer(exchange, 302, Map.of("Location", "/home"), ""));
        server.createContext("/home", exchange -> answer(exchange, 200, GOOD, HTML));
        try (Peer front = front(lines -> lines)) {
            assertEquals(
                    "public PASSED answers 200, as the service does",
                    said(check(front.secure()), "http.answers", "public"));
        }
    }

    @Test
    void a_service_under_a_prefix_is_found() throws Exception {
        server.createContext("/", exchange -> {
            boolean prefixed = "/orders".equals(exchange.getRequestHeaders().getFirst("X-Forwarded-Prefix"));
            answer(exchange, 200, GOOD, HTML + exchange.getRequestURI() + (prefixed ? "" : " no prefix"));
        });
        URI service = service("/");
        try (Peer front =
                Peer.that((request, socket) -> Peer.say(socket, prefixed(service, request)), OWN.listener())) {
            Check check = check(front.secure().resolve("/orders/")).page("/orders/a");
            assertEquals(
                    List.of("public /orders/", "public /orders/a", "service /orders/", "service /orders/a"),
                    List.copyOf(said(check, "http.answers").keySet()));
            assertEquals(List.of(), inconclusive(check));
        }
    }

    private static String prefixed(URI service, String request) throws IOException {
        try (java.net.Socket socket = new java.net.Socket(service.getHost(), service.getPort())) {
            Peer.say(
                    socket,
                    request.replaceFirst("GET /orders", "GET ")
                            .replaceFirst("\r\n\r\n$", "\r\nX-Forwarded-Prefix: /orders\r\n\r\n"));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void a_public_url_that_leads_to_https_first_is_compared() throws Exception {
        serve(GOOD);
        try (Peer front = front(lines -> lines);
                Peer plain = Peer.thatSays("HTTP/1.1 301 Moved\r\nLocation: " + front.secure() + "\r\n\r\n")) {
            URI shown = URI.create("http://localhost:" + plain.uri().getPort() + "/");
            assertEquals(
                    "public PASSED answers 200, as the service does", said(check(shown), "http.answers", "public"));
        }
    }

    private static String problem(Runnable call) {
        return assertThrows(ConfigurationException.class, call::run).problems().get(0);
    }

    @Test
    void addresses_that_cannot_be_compared_are_refused() {
        URI service = URI.create("http://127.0.0.1:8080/");
        URI shown = URI.create("https://shop.example/orders/");

        assertTrue(problem(() -> HttpChecks.vantage(shown, shown.resolve("/"))).contains("has the same address"));
        assertTrue(problem(() -> HttpChecks.vantage(shown, service)).contains("name the service's own first"));
        assertTrue(problem(() -> HttpChecks.vantage(URI.create("/x"), shown)).contains("it is relative"));
        assertTrue(problem(() -> HttpChecks.vantage(service, URI.create("ftp://x/")))
                .contains("its scheme is ftp"));
        VantageCheck check = HttpChecks.vantage(service, shown);
        assertTrue(problem(() -> check.page("/login")).contains("is not below the public URL"));
        assertTrue(problem(() -> check.api("orders")).contains("does not begin with one slash"));
        assertTrue(problem(() -> {
                    VantageCheck many = check;
                    for (int i = 0; i < 9; i++) {
                        many = many.page("/orders/" + i);
                    }
                })
                .contains("has more than 8 pages"));
        assertEquals("http.shop", check.named("http.shop").id());
    }
}
