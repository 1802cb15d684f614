package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.http.Attempt.Purpose;
import dev.muster.testing.CheckContract;
import dev.muster.testing.TestRun;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ActiveLookTest {
    private static final Plan.Reach ACTIVE = new Plan.Reach(true, Optional.empty(), Optional.empty(), Optional.empty());

    private static Gathered look(Plan plan) throws Exception {
        return new SiteProbe(plan).look(TestRun.ample());
    }

    private static Plan plan(Peer peer) {
        return Plan.of("http.test", peer.uri()).reaching(ACTIVE);
    }

    private static Attempt only(Gathered gathered, Purpose purpose) {
        List<Attempt> all = gathered.site().attempts(purpose);
        assertEquals(1, all.size(), purpose + ": " + all);
        return all.get(0);
    }

    private static String sent(Attempt attempt, String name) {
        return attempt.exchange().orElseThrow().sent().first(name).orElse("");
    }

    private static List<String> subjects(Gathered gathered, Purpose purpose) {
        return gathered.site().attempts(purpose).stream().map(Attempt::subject).toList();
    }

    /** A site of one page and one file; everything else is not found. */
    private static Peer site() throws Exception {
        return Peer.that((request, socket) -> Peer.say(socket, answer(request)));
    }

    private static String answer(String request) {
        String path = request.split(" ", 3)[1];
        if (path.equals("/app.js") && request.contains("If-None-Match: \"v1\"")) {
            return "HTTP/1.1 304 Not Modified\r\n\r\n";
        }
        if (path.equals("/app.js")) {
            return "HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nLast-Modified: yesterday\r\n\r\nscript";
        }
        return path.equals("/") || path.equals("/api")
                ? "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\npage"
                : "HTTP/1.1 404 Not Found\r\n\r\n";
    }

    @Test
    void without_leave_nothing_is_tried() throws Exception {
        try (Peer peer = site()) {
            assertEquals(List.of(), look(Plan.of("http.test", peer.uri())).attempts());
            assertEquals(1, peer.requests().size());
        }
    }

    @Test
    void a_page_is_fetched_twice_so_that_what_should_change_can_be_seen() throws Exception {
        try (Peer peer = site()) {
            PageFacts page = look(plan(peer)).site().page();
            assertEquals(AnswerKind.DOCUMENT, page.kind());
            assertEquals("page", page.again().orElseThrow().body().text());
            assertEquals(Optional.empty(), page.unanswered());
        }
    }

    @Test
    void a_second_fetch_that_fails_says_why() throws Exception {
        try (Peer peer = Peer.that((request, socket) -> {
            if (request.contains("User-Agent") && first.compareAndSet(true, false)) {
                Peer.say(socket, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\npage");
            }
        })) {
            Gathered gathered = look(plan(peer));
            assertEquals(Optional.empty(), gathered.site().page().again());
            assertTrue(gathered.site().page().unanswered().orElseThrow().contains("closed"));
            assertTrue(gathered.attempts().stream()
                    .allMatch(attempt ->
                            attempt.exchange().isEmpty() && !attempt.problem().isEmpty()));
        }
    }

    private final java.util.concurrent.atomic.AtomicBoolean first = new java.util.concurrent.atomic.AtomicBoolean(true);

    @Test
    void cross_origin_requests_go_to_the_first_api() throws Exception {
        try (Peer peer = site()) {
            Gathered gathered = look(plan(peer).with("/api", AnswerKind.API));

            List<Attempt> gets = gathered.site().attempts(Purpose.CORS_GET);
            assertTrue(gets.size() >= 3, gets.toString());
            gets.forEach(get -> assertEquals(get.subject(), sent(get, "Origin")));
            Attempt preflight = only(gathered, Purpose.CORS_PREFLIGHT);
            assertEquals(gets.get(0).subject(), sent(preflight, "Origin"));
            assertEquals("OPTIONS", preflight.exchange().orElseThrow().method());
            assertEquals(peer.uri("/api"), preflight.exchange().orElseThrow().uri());
            assertTrue(sent(preflight, "Access-Control-Request-Headers").startsWith("x-muster"));
        }
    }

    @Test
    void methods_errors_and_foreign_hosts_are_tried() throws Exception {
        try (Peer peer = site()) {
            Gathered gathered = look(plan(peer));

            assertEquals(List.of("TRACE", "TRACK"), subjects(gathered, Purpose.TRACE));
            assertTrue(sent(gathered.site().attempts(Purpose.TRACE).get(0), "X-Muster-Probe")
                    .startsWith("muster"));
            assertEquals(
                    "OPTIONS",
                    only(gathered, Purpose.OPTIONS).exchange().orElseThrow().method());
            assertEquals(
                    List.of("unknown-path", "bad-method", "bad-request", "not-acceptable"),
                    subjects(gathered, Purpose.ERROR));
            assertTrue(peer.requests().stream().anyMatch(request -> request.startsWith("GET /% HTTP/1.1\r\n")));
            assertTrue(peer.requests().stream().anyMatch(request -> request.startsWith("MUSTER / HTTP/1.1\r\n")));
            assertEquals(List.of("Host", "X-Forwarded-Host", "Forwarded"), subjects(gathered, Purpose.FOREIGN_HOST));
            assertTrue(sent(gathered.site().attempts(Purpose.FOREIGN_HOST).get(0), "Host")
                    .endsWith(".example"));
        }
    }

    @Test
    void encodings_and_validators_are_tried_on_what_is_there() throws Exception {
        try (Peer peer = site()) {
            Gathered gathered =
                    look(plan(peer).with("/app.js", AnswerKind.STATIC).with("/gone.js", AnswerKind.STATIC));

            assertEquals(List.of("/", "/app.js"), subjects(gathered, Purpose.COMPRESSED));
            assertEquals(List.of("/", "/app.js"), subjects(gathered, Purpose.UNCOMPRESSED));
            assertEquals(
                    "gzip, br",
                    sent(gathered.site().attempts(Purpose.COMPRESSED).get(0), "Accept-Encoding"));
            Attempt again = only(gathered, Purpose.REVALIDATED);
            assertEquals("/app.js", again.subject());
            assertEquals(304, again.exchange().orElseThrow().status());
            assertEquals("yesterday", sent(again, "If-Modified-Since"));
        }
    }

    @Test
    void a_file_without_validators_is_asked_for_again_without_conditions() throws Exception {
        try (Peer peer = Peer.thatSays("HTTP/1.1 200 OK\r\nETag: \"\u00e9\"\r\n\r\nx")) {
            Attempt again = only(look(plan(peer).with("/a.js", AnswerKind.STATIC)), Purpose.REVALIDATED);
            assertEquals("", sent(again, "If-None-Match"));
            assertEquals("", sent(again, "If-Modified-Since"));
        }
    }

    @Test
    void plain_http_is_tried_where_the_owner_says() throws Exception {
        try (Peer peer = site();
                Peer plain = Peer.thatSays("HTTP/1.1 301 x\r\nLocation: https://elsewhere.invalid/\r\n\r\n")) {
            SiteCheck check = HttpChecks.site(peer.uri()).plainHttp(plain.uri("/x"));
            CheckContract.of(check).leavingAlone("peer").verify();
            assertTrue(plain.requests().get(0).startsWith("GET /x "));

            Attempt usual = only(look(plan(peer)), Purpose.PLAIN_HTTP);
            assertEquals(peer.uri(), usual.exchange().orElseThrow().uri());
        }
    }

    @Test
    void a_site_that_fails_is_an_error_to_be_judged_and_not_asked_further() throws Exception {
        try (Peer peer = Peer.thatSays("HTTP/1.1 500 Oh\r\n\r\nat com.shop.Main")) {
            Gathered gathered = look(plan(peer));

            Attempt error = only(gathered, Purpose.ERROR);
            assertEquals("the page itself", error.subject());
            assertEquals(
                    "at com.shop.Main", error.exchange().orElseThrow().body().text());
            assertEquals(1, gathered.attempts().size());
            assertEquals(1, peer.requests().size());
        }
    }

    @Test
    void a_burst_and_a_huge_body_are_tried_by_name() throws Exception {
        try (Peer peer = site()) {
            Plan named = plan(peer)
                    .reaching(new Plan.Reach(
                            true, Optional.empty(), Optional.of(peer.uri("/login")), Optional.of(1_000_000L)));
            Gathered gathered = look(named);

            assertEquals(60, gathered.site().attempts(Purpose.BURST).size());
            assertEquals(
                    "/login", gathered.site().attempts(Purpose.BURST).get(0).subject());
            Attempt huge = only(gathered, Purpose.HUGE_BODY);
            assertEquals("/", huge.subject());
            assertEquals("1000001", sent(huge, "Content-Length"));
            String request = peer.requests().stream()
                    .filter(one -> one.startsWith("POST "))
                    .collect(Collectors.joining());
            assertTrue(request.endsWith("\r\n\r\n"), "nothing of the body is sent");
        }
    }

    @Test
    void a_burst_ends_with_the_bounds_of_the_run() throws Exception {
        try (Peer peer = site()) {
            HttpProbe probe = new HttpProbe(TestRun.ample(), Trust.usual());
            for (int i = 0; i < HttpProbe.MOST_REQUESTS - 5; i++) {
                assertEquals(200, probe.send(Request.get(peer.uri())).status());
            }
            Attempts attempts = new Attempts(probe);
            Plan named = plan(peer)
                    .reaching(
                            new Plan.Reach(true, Optional.empty(), Optional.of(peer.uri("/login")), Optional.empty()));
            new Intrusion(attempts, named).attempt();

            assertEquals(5, attempts.all().size());
        }
    }

    @Test
    void the_facade_reaches_as_far_as_it_is_told() throws Exception {
        try (Peer peer = site()) {
            SiteCheck check = HttpChecks.site(peer.uri());
            CheckContract.of(check.active().sessionCookies("JSID").csrfCookies("XX"))
                    .leavingAlone("peer")
                    .verify();
            CheckContract.of(check.loginPath("/login").maxBody(1).named("http.rude"))
                    .leavingAlone("peer")
                    .verify();
            assertTrue(peer.requests().stream().anyMatch(request -> request.startsWith("POST / ")));
            assertTrue(peer.requests().stream().anyMatch(request -> request.startsWith("GET /login ")));
        }
    }

    @Test
    void plain_http_is_by_default_on_port_80() {
        assertEquals(
                URI.create("http://shop.example/a"), ActiveLook.plainOf(URI.create("https://shop.example:8443/a?b")));
        assertEquals(
                URI.create("http://shop.example:8080/a?b"),
                ActiveLook.plainOf(URI.create("http://shop.example:8080/a?b")));
    }

    @Test
    void a_stalling_site_ends_in_time_and_heeds_an_interrupt() throws Exception {
        try (Peer peer = Peer.that((request, socket) -> {
            if (request.startsWith("GET / ") && !request.contains("Origin")) {
                Peer.say(socket, answer(request));
            } else {
                new java.util.concurrent.CountDownLatch(1).await();
            }
        })) {
            SiteCheck check = HttpChecks.site(peer.uri()).active();
            CheckContract.of(check).leavingAlone("peer").verifyEndsIn(Duration.ofMillis(500));
            CheckContract.of(check).leavingAlone("peer").verifyHeedsInterrupt(peer::awaitRequest);
        }
    }
}
