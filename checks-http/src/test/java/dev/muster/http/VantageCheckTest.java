package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.muster.Check;
import dev.muster.ConfigurationException;
import dev.muster.Judgement;
import dev.muster.Outcome;
import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.State;
import dev.muster.testing.CheckContract;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JDK's server as the service, and a proxy in front of it. */
final class VantageCheckTest {
    private static final String HTML = "<!doctype html><title>Shop</title><p>welcome to the shop, twelve offers today";
    private static final Map<String, String> GOOD = Map.of(
            "Content-Security-Policy", "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Set-Cookie", "__Host-sid=1; Path=/; Secure; HttpOnly; SameSite=Lax",
            "Cache-Control", "no-store");

    @TempDir
    static Path directory;

    private static Certificates own;

    private HttpServer server;

    @BeforeAll
    static void make() throws Exception {
        own = Certificates.of("dns:localhost", directory);
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private URI service(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void serve(Map<String, String> fields) {
        server.createContext("/", exchange -> answer(exchange, 200, fields, HTML));
    }

    private static void answer(HttpExchange exchange, int status, Map<String, String> fields, String body)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
        fields.forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Peer front(UnaryOperator<List<String>> edit) throws Exception {
        return Front.secured(service("/"), own.listener(), edit);
    }

    private VantageCheck check(URI shown) {
        return HttpChecks.vantage(service("/"), shown).trusting(own.context());
    }

    /** What is said by that rule, of each subject. */
    private static Map<String, String> said(Check check, String rule) throws Exception {
        Map<String, String> said = new TreeMap<>();
        for (Judgement judgement : Judged.by(check)) {
            if (judgement.rule().id().equals(rule)) {
                String line = Judged.line(judgement).substring(rule.length()).strip();
                said.put(judgement.outcome().subject(), line);
            }
        }
        return said;
    }

    private static String said(Check check, String rule, String subject) throws Exception {
        return said(check, rule).getOrDefault(subject, "");
    }

    private static List<String> failed(Check check) throws Exception {
        return Judged.by(check).stream()
                .filter(judgement -> judgement.outcome() instanceof Outcome.Failed)
                .map(judgement -> judgement.rule().id() + " "
                        + judgement.finding().orElseThrow().severity())
                .toList();
    }

    private static List<String> inconclusive(Check check) throws Exception {
        return Judged.lines(check).stream()
                .filter(line -> line.contains(" INCONCLUSIVE "))
                .toList();
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

    /** Warnings and worse. */
    private static List<String> graver(Check check) throws Exception {
        return failed(check).stream().filter(line -> !line.endsWith(" INFO")).toList();
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
                Peer front = Front.secured(service.uri(), own.listener(), lines -> lines)) {
            HttpChecks.vantage(service.uri(), front.secure())
                    .trusting(own.context())
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

    private static void redirectPlain(HttpExchange exchange, @org.jspecify.annotations.Nullable String proto)
            throws IOException {
        if ("https".equals(proto)) {
            answer(exchange, 200, GOOD, HTML);
        } else {
            String to = "https://" + exchange.getRequestHeaders().getFirst("Host") + "/";
            answer(exchange, 301, Map.of("Location", to), "");
        }
    }

    @Test
    void a_service_that_redirects_in_spite_of_it_is_told_why_it_cannot_be_compared() throws Exception {
        HttpHandler trusting = exchange -> redirectPlain(exchange, "http");
        server.createContext("/", trusting);
        try (Peer front = Peer.that(
                (request, socket) -> Peer.say(socket, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + HTML),
                own.listener())) {
            Check check = check(front.secure());
            Map<String, String> said = said(check, "http.answers");

            assertTrue(
                    said.getOrDefault("service", "")
                            .contains("the redirects go in a circle, back to /, though asked as a proxy asks"),
                    said.toString());
            assertEquals("public PASSED answers 200", said.getOrDefault("public", ""));
            assertEquals(1, inconclusive(check).size(), inconclusive(check).toString());
            assertTrue(said(check, "http.hsts", "").contains("layer: not known"));
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
                Peer.that((request, socket) -> Peer.say(socket, forwarded(service, request)), own.listener())) {
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
    void a_service_that_refuses_every_name_is_not_judged_by_its_refusal() throws Exception {
        server.createContext("/", exchange -> answer(exchange, 421, Map.of("Set-Cookie", "sid=1"), "unknown host"));
        try (Peer front = Peer.that(
                (request, socket) -> Peer.say(socket, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + HTML),
                own.listener())) {
            Check check = check(front.secure());

            assertEquals(List.of(), failed(check));
            assertTrue(said(check, "http.answers", "public")
                    .contains("the public URL answers 200 where the service answers 421; something else may answer"));
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
                Peer.that((request, socket) -> Peer.say(socket, prefixed(service, request)), own.listener())) {
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

    @Test
    void a_public_url_that_cannot_be_reached_is_one_line() throws Exception {
        serve(Map.of("Set-Cookie", "sid=1"));
        try (ClosedPort gone = new ClosedPort()) {
            Check check = check(gone.uri()).page("/a").api("/b");

            assertEquals(1, inconclusive(check).size(), inconclusive(check).toString());
            assertTrue(
                    inconclusive(check)
                            .get(0)
                            .startsWith("http.answers public / INCONCLUSIVE the public URL has no answer: connection"
                                    + " refused; see whether this host reaches its own public address (DNS, hairpin"),
                    inconclusive(check).get(0));
            assertEquals(List.of(), graver(check));
            assertTrue(said(check, "http.cookie.secure", "service / sid").contains("layer: service ("));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://no-such-host.invalid/, the host name no-such-host.invalid is not known here",
        "http://localhost:1/, connection refused",
    })
    void a_name_that_leads_nowhere_is_no_finding(URI shown, String reason) throws Exception {
        serve(GOOD);
        assertTrue(
                inconclusive(check(shown)).get(0).contains("has no answer: " + reason),
                inconclusive(check(shown)).toString());
        assertEquals(List.of(), graver(check(shown)));
    }

    @Test
    void a_certificate_of_somebody_else_is_no_finding() throws Exception {
        serve(GOOD);
        try (Peer front = front(lines -> lines)) {
            Check check = HttpChecks.vantage(service("/"), front.secure());

            assertTrue(
                    inconclusive(check).get(0).contains("certificate not trusted"),
                    inconclusive(check).toString());
            assertEquals(List.of(), graver(check));
        }
    }

    @Test
    void a_service_that_cannot_be_reached_leaves_the_public_url_to_be_judged() throws Exception {
        String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nSet-Cookie: sid=1\r\n\r\n" + HTML;
        try (ClosedPort gone = new ClosedPort();
                Peer front = Peer.that((request, socket) -> Peer.say(socket, page), own.listener())) {
            Check check = HttpChecks.vantage(gone.uri(), front.secure())
                    .trusting(own.context())
                    .page("/a");

            assertEquals(1, inconclusive(check).size(), inconclusive(check).toString());
            assertTrue(inconclusive(check).get(0).contains("service / INCONCLUSIVE no answer: connection refused"));
            assertTrue(
                    failed(check).contains("http.cookie.secure WARNING"),
                    failed(check).toString());
            assertTrue(said(check, "http.cookie.secure", "/a sid").contains("layer: not known"));
        }
    }

    @Test
    void where_nobody_answers_there_is_nothing_to_judge() throws Exception {
        try (ClosedPort service = new ClosedPort();
                ClosedPort shown = new ClosedPort()) {
            String said = Judged.cannotLook(HttpChecks.vantage(service.uri(), shown.uri()));

            assertTrue(said.startsWith("neither http://127.0.0.1:"), said);
            assertTrue(said.contains("has an answer: connection refused; nor http://127.0.0.1:"), said);
        }
    }

    @Test
    void another_application_at_the_public_url_is_no_finding() throws Exception {
        serve(GOOD);
        String router = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nSet-Cookie: session=1\r\n\r\n"
                + "<html><form action=/login><input name=user><input name=password>Log in to your router</form>";
        try (Peer front = Peer.that((request, socket) -> Peer.say(socket, router), own.listener())) {
            Check check = check(front.secure());

            assertEquals(List.of(), graver(check));
            assertTrue(
                    inconclusive(check).get(0).contains("shows another page than the service"),
                    inconclusive(check).toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, answers 401 where the service answers 200",
        "404, answers 404 where the service answers 200",
        "502, 'answers 502, a server error, where the service answers 200'",
        "503, 'answers 503, a server error, where the service answers 200'",
    })
    void another_status_at_the_public_url_is_no_finding(int status, String reason) throws Exception {
        serve(GOOD);
        try (Peer front = Peer.that(
                (request, socket) -> Peer.say(socket, "HTTP/1.1 " + status + " No\r\nSet-Cookie: sid=1\r\n\r\nno"),
                own.listener())) {
            Check check = check(front.secure());

            assertEquals(List.of(), graver(check));
            assertTrue(
                    inconclusive(check).get(0).contains("the public URL " + reason + ";"),
                    inconclusive(check).toString());
        }
    }

    @Test
    void a_server_error_of_the_service_is_told_of_the_service() throws Exception {
        server.createContext("/", exchange -> answer(exchange, 500, Map.of(), "oh"));
        try (Peer front = front(lines -> lines)) {
            Check check = check(front.secure());

            assertEquals(List.of("http.answers ERROR"), failed(check));
            assertEquals("service FAILED answers 500, a server error", said(check, "http.answers", "service"));
            assertTrue(said(check, "http.answers", "public").contains("answers 500, a server error; something"));
        }
    }

    @Test
    void a_declared_page_that_is_gone_is_told_of_the_service() throws Exception {
        server.createContext("/", exchange -> {
            boolean home = exchange.getRequestURI().getPath().equals("/");
            answer(exchange, home ? 200 : 404, GOOD, home ? HTML : "there is no such page");
        });
        try (Peer front = front(lines -> lines)) {
            Check check = check(front.secure()).page("/gone").staticFile("/app.js");
            Map<String, String> said = said(check, "http.answers");

            assertEquals(
                    "service /gone FAILED answers 404, though it was declared", said.getOrDefault("service /gone", ""));
            assertEquals("public /gone N/A answers 404, as the service does", said.getOrDefault("public /gone", ""));
        }
    }

    @Test
    void half_an_answer_is_not_compared() throws Exception {
        serve(GOOD);
        try (Peer front = Peer.that(
                (request, socket) -> Peer.say(socket, "HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n" + HTML),
                own.listener())) {
            assertTrue(inconclusive(check(front.secure())).get(0).contains("the public URL breaks its answer off"));
        }
    }

    /** A load balancer sends nobody to an instance that is not ready: what it shows until then must not keep it so. */
    @Test
    void what_the_public_url_shows_of_others_keeps_no_instance_from_traffic() throws Exception {
        serve(GOOD);
        String old = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nSet-Cookie: sid=1\r\n"
                + "Content-Security-Policy: script-src *\r\n\r\n" + HTML;
        for (String answer : List.of("HTTP/1.1 503 No\r\n\r\n", old)) {
            try (Peer front = Peer.thatSays(answer);
                    Readiness readiness = Readiness.of(Profile.PRODUCTION)
                            .check(
                                    HttpChecks.vantage(service("/"), front.uri()),
                                    Schedule.atStart().timeout(Duration.ofSeconds(10)))
                            .build()) {
                assertEquals(State.DEGRADED, readiness.start().report().state());
            }
        }
    }

    @Test
    void it_ends_in_its_time_and_heeds_an_interrupt() throws Exception {
        serve(GOOD);
        try (Peer front = Peer.thatStalls()) {
            Check check = HttpChecks.vantage(service("/"), front.uri());
            CheckContract.of(check).leavingAlone("peer").verifyEndsIn(Duration.ofMillis(300));
            CheckContract.of(check).leavingAlone("peer").verifyHeedsInterrupt(front::awaitRequest);
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
        assertEquals("http.shop", check.named("http.shop").id());
    }
}
