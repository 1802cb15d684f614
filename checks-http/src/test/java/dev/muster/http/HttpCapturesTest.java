package dev.muster.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.CannotLookException;
import dev.muster.Secret;
import dev.muster.health.Capture;
import dev.muster.health.Capturing;
import dev.muster.testing.CaptureContract;
import dev.muster.testing.ClosedPort;
import dev.muster.testing.Judged;
import dev.muster.testing.TestRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looks as files: judged as they were, without the secrets that were seen. */
final class HttpCapturesTest {
    private static final Random RANDOM = new Random();

    private static Secret canary() {
        return Secret.of("c4n4ry" + Long.toHexString(RANDOM.nextLong() | 1L << 62));
    }

    private final Secret session = canary();
    private final Secret csrf = canary();
    private final Secret key = canary();
    private final Secret link = canary();
    private final Secret header = canary();

    /** A shop that gives much away. */
    private Peer shop() throws Exception {
        return Peer.that((request, socket) -> Peer.say(socket, answer(request)));
    }

    private String answer(String request) {
        String path = request.split(" ", 3)[1];
        return switch (path) {
            case "/.env" -> text("text/plain", "DB_PASSWORD=" + key.reveal() + "\nOTHER=" + key.reveal() + "\n");
            case "/actuator/env" ->
                text("application/json", "{\"propertySources\":[{\"x\":\"" + key.reveal() + "\"}]}");
            case "/actuator/health" ->
                text("application/json", "{\"status\":\"UP\",\"details\":{\"password\":\"" + key.reveal() + "\"}}");
            case "/app.js" -> text("text/javascript", "var apiKey = '" + key.reveal() + "';");
            case "/moved" -> moved();
            default -> path.startsWith("/?") || path.equals("/") ? page() : error(path);
        };
    }

    private String moved() {
        return "HTTP/1.1 302 Found\r\nLocation: /?token=" + link.reveal() + "\r\nSet-Cookie: a=" + session.reveal()
                + "\r\nContent-Length: 0\r\n\r\n";
    }

    private String page() {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/html;charset=utf-8\r\nSet-Cookie: sid=" + session.reveal()
                + "; Path=/\r\nX-Auth-Token: " + header.reveal() + "\r\nX-Powered-By: Shop/1.4.2\r\n"
                + "Content-Security-Policy: script-src 'nonce-abcdefghijklmnopqrstuv'\r\n\r\n"
                + "<!doctype html><title>Shop</title><meta name=csrf-token content=\"" + csrf.reveal() + "\">"
                + "<script src=//cdn.example/a.js></script><form><input type=hidden name=_csrf value=" + csrf.reveal()
                + "></form><p>" + session.reveal() + " <a href='/?token=" + link.reveal() + "'>on</a>";
    }

    private static String text(String type, String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n" + body;
    }

    private static String error(String path) {
        return "HTTP/1.1 404 No\r\nContent-Type: text/html\r\n\r\nno " + path
                + "<pre>java.lang.IllegalStateException: no\n\tat org.shop.Orders.find(Orders.java:12)</pre>";
    }

    private CaptureContract contract(Capturing check) {
        CaptureContract contract = CaptureContract.of(check, HttpChecks::captured);
        List.of(session, csrf, key, link, header).forEach(contract::hiding);
        return contract;
    }

    @Test
    void pages_are_judged_as_they_were() throws Exception {
        try (Peer peer = shop()) {
            contract(HttpChecks.headers(peer.uri("/moved"))).verify(TestRun.ample());
            CaptureContract site = contract(HttpChecks.site(peer.uri())
                    .page("/?b=c")
                    .staticFile("/app.js")
                    .api("/none")
                    .sessionCookies("sid")
                    .tellingHeaders("X-Own")
                    .privatePath("/?b=c"));
            site.verify(TestRun.ample());
            site.verifyHostile(TestRun.ample());
        }
    }

    @Test
    void requests_that_a_stranger_might_make_are_judged_as_they_were() throws Exception {
        try (Peer peer = shop()) {
            SiteCheck active = HttpChecks.site(peer.uri()).active();
            contract(active).verify(TestRun.ample());
            contract(active.loginPath("/login").maxBody(1_000)).verify(TestRun.ample());
            List<String> found = Judged.findings(active.capture(TestRun.ample()).audit());
            assertTrue(
                    found.containsAll(List.of("http.exposed.files", "http.exposed.actuator", "http.exposed.health")),
                    found::toString);
        }
    }

    @Test
    void an_endpoint_is_judged_as_it_was_and_its_token_stays_at_home() throws Exception {
        Secret token = canary();
        try (Peer peer = Peer.that((request, socket) -> Peer.say(socket, text("text/plain", "UP\n" + request)));
                ClosedPort closed = new ClosedPort()) {
            EndpointCheck check = HttpChecks.endpoint(peer.uri("/health?deep=" + token.reveal()))
                    .bearer(token)
                    .expect(200)
                    .body("UP")
                    .body("DOWN")
                    .within(Duration.ofSeconds(4));
            contract(check).hiding(token).verify(TestRun.ample());
            contract(check).verifyHostile(TestRun.ample());
            contract(HttpChecks.endpoint(closed.uri())).verify(TestRun.ample());
        }
    }

    @Test
    void what_cannot_be_looked_at_cannot_be_captured() throws Exception {
        try (ClosedPort closed = new ClosedPort()) {
            assertThrows(
                    CannotLookException.class,
                    () -> HttpChecks.headers(closed.uri()).capture(TestRun.ample()));
        }
    }

    @Test
    void what_would_be_judged_otherwise_is_not_captured() throws Exception {
        Gathered seen = seen("X-Powered-By: Shop/1.4.2");
        Gathered masked = seen("X-Powered-By: xxxx");
        CannotLookException refused = assertThrows(
                CannotLookException.class, () -> HttpCaptures.of(HttpCaptures.PAGES, seen, masked, TestRun.ample()));
        assertEquals(
                "what was seen cannot be written down: without what looks like a secret http.info.software would say otherwise",
                refused.reason());
    }

    private static Gathered seen(String fields) {
        Exchange answer = Sites.answer(200, fields, "");
        PageFacts page = new PageFacts(answer, AnswerKind.DOCUMENT, Expectations.standard(), Optional.empty());
        return new Gathered(List.of(Page.of("", Page.Due.ANY_ANSWER, page)), List.of());
    }

    private static String document() {
        return new String(HttpCaptures.PAGES.capture(seen("Vary: Origin")).toJson(), UTF_8);
    }

    @Test
    void bytes_that_are_no_text_come_through() throws Exception {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        for (Body.Extent extent : Body.Extent.values()) {
            Body body = Body.of(all, extent);
            assertEquals(body, BodySeen.of(body).body());
        }
        assertEquals(
                Body.of("<p>\ud83d\ude00"),
                BodySeen.of(Body.of("<p>\ud83d\ude00")).body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            muster.http.pages/1     | muster.redis.posture/1 | the format is muster.redis.posture/1, one of muster.http.pages/1, muster.http.active/1, muster.http.intrusive/1, muster.http.vantage/1, muster.http.endpoint/1 is expected
            https://api.shop.org/   | /a                     | what is said here cannot be: no address with scheme and host
            https://api.shop.org/   | http:a                 | what is said here cannot be: no address with scheme and host
            https://api.shop.org/   | http://h/ /            | what is said here cannot be: Illegal character in path at index 9: ht...
            "status":200            | "status":99            | what is said here cannot be: a status has three digits
            "status":200            | "status":1000          | what is said here cannot be: a status has three digits
            "took":"PT0S"           | "took":"PT-1S"         | what is said here cannot be: a time that passed is not negative
            "text":""               | "text":null            | what is said here cannot be: a body has either text or base64
            "base64":null           | "base64":""            | what is said here cannot be: a body has either text or base64
            "text":"","base64":null | "text":null,"base64":"????" | what is said here cannot be: Illegal base64 character 3f
            "extent":"WHOLE"        | "extent":"HALF"        | "HALF" is none of what can stand here
            """)
    void what_is_wrong_is_named_with_its_place(String part, String instead, String problem) {
        String document = document();
        assertTrue(document.contains(part), document);
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> HttpChecks.captured(document.replace(part, instead)));
        String said = String.valueOf(refused.getMessage());
        assertTrue(said.startsWith("line 1, column ") && said.endsWith(": " + problem), said);
    }

    @Test
    void a_look_of_no_page_is_none() {
        for (String document : List.of(
                "{\"format\":\"muster.http.pages/1\",\"facts\":{\"pages\":[],\"attempts\":[]}}",
                document().replaceFirst("\"facts\":\\{\"exchange\".*\"unanswered\":null}", "\"facts\":null"))) {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> HttpChecks.captured(document));
            assertTrue(
                    String.valueOf(refused.getMessage()).endsWith("the first page was answered"), refused.toString());
        }
        String vantage = "{\"format\":\"muster.http.vantage/1\",\"facts\":{\"pages\":[]}}";
        assertThrows(IllegalArgumentException.class, () -> HttpChecks.captured(vantage));
    }

    @Test
    void an_answer_that_was_made_up_is_whole() {
        assertThrows(IllegalArgumentException.class, () -> Sites.answer(20, "", ""));
        assertThrows(IllegalArgumentException.class, () -> new Exchange.Redirect(Sites.HOME, 1_000, Fields.none()));
    }

    @Test
    void others_read_it_too() {
        Capture again = HttpChecks.captured(document());
        assertEquals("http.audit", again.audit().id());
    }
}
