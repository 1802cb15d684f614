package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.http.Body.Extent;
import dev.muster.testing.ClosedPort;
import dev.muster.testing.TestRun;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HttpProbeTest {
    private static Exchange ask(String answer) throws Exception {
        try (Peer peer = Peer.thatSays(answer)) {
            return probe().send(Request.get(peer.uri()));
        }
    }

    private static String problem(String answer) throws IOException {
        try (Peer peer = Peer.thatSays(answer)) {
            return problem(peer.uri());
        }
    }

    private static String problem(URI uri) {
        return assertThrows(NoAnswerException.class, () -> probe().follow(Request.get(uri)))
                .reason();
    }

    private static HttpProbe probe() {
        return new HttpProbe(TestRun.ample(), Trust.usual());
    }

    @Test
    void fields_come_in_their_order_case_and_repetition() throws Exception {
        Exchange seen =
                ask("HTTP/1.1 200 OK\r\nx-B: 1\r\nSet-Cookie: a=1\r\nX-b:\t 2 \r\nset-cookie: b=\u00e9\r\n\r\n");

        assertEquals(
                List.of(
                        new Field("x-B", "1"),
                        new Field("Set-Cookie", "a=1"),
                        new Field("X-b", "2"),
                        new Field("set-cookie", "b=\u00e9")),
                seen.fields().all());
        assertEquals(200, seen.status());
        assertEquals("GET", seen.method());
        assertTrue(seen.took().compareTo(Duration.ZERO) > 0);
    }

    @Test
    void the_request_names_who_asks_and_asks_for_no_encoding() throws Exception {
        try (Peer peer = Peer.thatSays("HTTP/1.1 204 No Content\r\n\r\n")) {
            Exchange seen = probe().send(Request.get(peer.uri("/a?b=c")));

            String sent = peer.requests().get(0);
            assertTrue(
                    sent.startsWith("GET /a?b=c HTTP/1.1\r\nHost: " + peer.uri().getAuthority() + "\r\n"), sent);
            assertTrue(sent.contains("\r\nUser-Agent: Muster (production self-check)\r\n"), sent);
            assertTrue(sent.contains("\r\nAccept-Encoding: identity\r\n"), sent);
            assertEquals("close", seen.sent().first("Connection").orElseThrow());
            assertEquals(Body.empty(), seen.body());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'Content-Length: 3\r\n\r\nabc', abc, WHOLE",
        "'Content-Length: 3\r\n\r\nabcdef', abc, WHOLE",
        "'Content-Length: 3, 3\r\n\r\nabc', abc, WHOLE",
        "'Content-Length: 9\r\n\r\nabc', abc, BROKEN",
        "'\r\nabc', abc, WHOLE",
        "'Transfer-Encoding: gzip\r\n\r\nabc', abc, WHOLE",
        "'Transfer-Encoding: gzip, Chunked\r\n\r\n3;x=y\r\nabc\r\n0\r\n\r\n', abc, WHOLE",
        "'Transfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n2\nab\n1\nc\n0\n\n', abc, WHOLE",
        "'Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n', abc, BROKEN",
        "'Transfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n', abc, BROKEN",
        "'Transfer-Encoding: chunked\r\n\r\n5\r\nabc', abc, BROKEN",
        "'Transfer-Encoding: chunked\r\n\r\n-1\r\nabc', '', BROKEN",
        "'Transfer-Encoding: chunked\r\n\r\n\r\nabc', '', BROKEN",
        "'Transfer-Encoding: chunked\r\n\r\n1234567890123456\r\nabc', '', BROKEN",
        "'Transfer-Encoding: chunked\r\n\r\nxyz\r\nabc', '', BROKEN",
    })
    void a_body_is_read_as_it_is_framed(String rest, String text, Extent extent) throws Exception {
        Exchange seen = ask("HTTP/1.1 200 OK\r\n" + rest);

        assertEquals(text, seen.body().text());
        assertEquals(extent, seen.body().extent());
    }

    @ParameterizedTest
    @CsvSource({"HEAD, 200", "GET, 204", "GET, 304", "GET, 101"})
    void some_answers_have_no_body(String method, int status) throws Exception {
        try (Peer peer = Peer.thatSays("HTTP/1.1 " + status + "\r\nContent-Length: 3\r\n\r\nabc")) {
            assertEquals(
                    Body.empty(),
                    probe().send(Request.get(peer.uri()).method(method)).body());
        }
    }

    @Test
    void a_body_as_long_as_the_bound_is_whole_and_one_byte_more_is_cut() throws Exception {
        String full = "x".repeat(Request.BODY_BOUND);
        String chunk = Integer.toHexString(Request.BODY_BOUND) + "\r\n" + full;

        assertEquals(Extent.WHOLE, ask("HTTP/1.1 200 OK\r\n\r\n" + full).body().extent());
        assertEquals(
                Extent.CUT, ask("HTTP/1.1 200 OK\r\n\r\n" + full + "y").body().extent());
        assertEquals(
                Extent.CUT,
                ask("HTTP/1.1 200 OK\r\nContent-Length: 65537\r\n\r\n" + full + "y")
                        .body()
                        .extent());
        assertEquals(
                Extent.CUT,
                ask("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk + "\r\n1\r\ny\r\n0\r\n\r\n")
                        .body()
                        .extent());
    }

    @Test
    void interim_answers_are_passed_over_unless_expected() throws Exception {
        String both = "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 413 No\r\n\r\n";
        try (Peer peer = Peer.thatSays(both)) {
            assertEquals(413, probe().send(Request.get(peer.uri())).status());
            assertEquals(
                    100,
                    probe().send(Request.get(peer.uri()).with("Expect", "100-continue"))
                            .status());
        }
        assertEquals("more than 10 interim answers and no final one", problem("HTTP/1.1 102 Wait\r\n\r\n".repeat(50)));
    }

    @Test
    void a_folded_field_is_joined_and_lines_may_end_by_a_line_feed_alone() throws Exception {
        Exchange seen = ask("HTTP/1.1 200\nA: 1\n  2\nB:\n\t3\n\nx");

        assertEquals(
                List.of(new Field("A", "1 2"), new Field("B", "3")),
                seen.fields().all());
        assertEquals("x", seen.body().text());
    }

    @ParameterizedTest
    @CsvSource({
        "'', the connection was closed before the end of the answer's head",
        "'HTTP/1.1 200 OK\r\nA: b', the connection was closed before the end of the answer's head",
        "'HTTP/1.1 200 OK\r\nA: b\r\n', the connection was closed before the end of the answer's head",
        "'<html>hello</html>\n', the answer is not HTTP/1: its first line is no status line",
        "'HTTP/2 200\r\n\r\n', the answer is not HTTP/1: its first line is no status line",
        "'HTTP/1.1 99 x\r\n\r\n', the answer is not HTTP/1: its first line is no status line",
        "'HTTP/1.1 2000 x\r\n\r\n', the answer is not HTTP/1: its first line is no status line",
        "'HTTP/1.1 200 OK\r\nA b\r\n\r\n', the answer is malformed: a line of its head is no header field",
        "'HTTP/1.1 200 OK\r\nA : b\r\n\r\n', the answer is malformed: a line of its head is no header field",
        "'HTTP/1.1 200 OK\r\n: b\r\n\r\n', the answer is malformed: a line of its head is no header field",
        "'HTTP/1.1 200 OK\r\n A: b\r\n\r\n', the answer is malformed: a line of its head is no header field",
        "'HTTP/1.1 200 OK\r\nA: b\u0000c\r\n\r\n', the answer is malformed: its head holds control characters",
        "'HTTP/1.1 200 OK\r\nA: b\rc\r\n\r\n', the answer is malformed: its head holds control characters",
        "'HTTP/1.1 200 OK\r\nA: b\u007fc\r\n\r\n', the answer is malformed: its head holds control characters",
        "'HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n', the answer is malformed: its Content-Length is not one number",
        "'HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n', the answer is malformed: its Content-Length is not one number",
        "'HTTP/1.1 200 OK\r\nContent-Length: 1, 2\r\n\r\nab', the answer is malformed: its Content-Length is not one number",
    })
    void what_is_no_answer_is_named(String answer, String problem) throws Exception {
        assertEquals(problem, problem(answer));
    }

    @Test
    void a_host_that_nobody_knows_or_that_refuses_is_named() throws Exception {
        try (ClosedPort gone = new ClosedPort()) {
            assertEquals("connection refused", problem(gone.uri()));
        }
        assertEquals("the host name nobody.invalid is not known here", problem(URI.create("http://nobody.invalid/")));
    }

    @Test
    void redirects_are_followed_on_the_same_host() throws Exception {
        try (Peer peer = Peer.that((request, socket) -> Peer.say(
                socket,
                request.startsWith("GET / ")
                        ? "HTTP/1.1 301 Moved\r\nLocation: /next?x#y\r\nA: b\r\n\r\nbody"
                        : "HTTP/1.1 200 OK\r\n\r\nhere"))) {
            Exchange seen = probe().follow(Request.get(peer.uri()).with("Accept", "a/b"));

            assertEquals(peer.uri("/next?x"), seen.uri());
            assertEquals("here", seen.body().text());
            assertEquals("a/b", seen.sent().first("Accept").orElseThrow());
            Exchange.Redirect redirect = seen.redirects().get(0);
            assertEquals(List.of(peer.uri(), 301), List.of(redirect.uri(), redirect.status()));
            assertEquals("b", redirect.fields().first("A").orElseThrow());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://elsewhere.invalid/",
        "//elsewhere.invalid/",
        "http://user:pw@127.0.0.1/",
        "mailto:a@b.c",
        "http:",
        "http://a b/",
        "http://[/",
        "''"
    })
    void redirects_are_not_followed_off_the_host_nor_to_nowhere(String location) throws Exception {
        Exchange seen;
        try (Peer peer = Peer.thatSays("HTTP/1.1 302 Found\r\nLocation: " + location + "\r\n\r\n")) {
            seen = probe().follow(Request.get(peer.uri("/a/")));
        } catch (NoAnswerException e) {
            assertEquals("", location);
            assertEquals("the redirects go in a circle, back to /a/", e.reason());
            return;
        }

        assertEquals(302, seen.status());
        assertEquals(List.of(), seen.redirects());
    }

    @Test
    void redirects_in_circles_and_without_end_are_named() throws Exception {
        try (Peer circle = Peer.that((request, socket) -> Peer.say(
                socket, "HTTP/1.1 307 x\r\nLocation: " + (request.startsWith("GET /a ") ? "/" : "/a") + "\r\n\r\n"))) {
            assertEquals("the redirects go in a circle, back to /", problem(circle.uri()));
        }
        try (Peer endless = Peer.that((request, socket) ->
                Peer.say(socket, "HTTP/1.1 308 x\r\nLocation: " + request.split(" ", 3)[1] + "x\r\n\r\n"))) {
            assertEquals("more than 10 redirects in a row", problem(endless.uri()));
            assertEquals(11, endless.requests().size());
        }
    }

    @Test
    void a_redirect_to_a_closed_port_does_not_look_like_a_closed_port() throws Exception {
        try (ClosedPort gone = new ClosedPort();
                Peer peer = Peer.thatSays("HTTP/1.1 301 x\r\nLocation: " + gone.uri() + "\r\n\r\n")) {
            assertEquals("after a redirect: connection refused", problem(peer.uri()));
        }
    }

    @Test
    void a_run_has_so_many_requests() throws Exception {
        try (Peer peer = Peer.thatSays("HTTP/1.1 204 x\r\n\r\n")) {
            HttpProbe probe = probe();
            for (int i = 0; i < HttpProbe.MOST_REQUESTS; i++) {
                assertTrue(probe.mayGoOn());
                assertEquals(204, probe.send(Request.get(peer.uri())).status());
            }
            assertEquals(
                    "the check's 150 requests were spent before this was asked",
                    assertThrows(NoAnswerException.class, () -> probe.send(Request.get(peer.uri())))
                            .reason());
            assertTrue(!probe.mayGoOn());
        }
    }

    @Test
    void a_run_has_so_much_memory() throws Exception {
        try (Peer peer = Peer.thatSays("HTTP/1.1 200 x\r\n\r\n" + "x".repeat(70_000))) {
            HttpProbe probe = probe();
            long kept = 0;
            while (probe.mayGoOn()) {
                kept += probe.send(Request.get(peer.uri())).body().length();
            }
            assertTrue(kept > HttpProbe.MOST_KEPT / 2 && kept <= HttpProbe.MOST_KEPT, kept + " bytes");
            assertEquals(
                    "the check's memory was full before this was asked",
                    assertThrows(NoAnswerException.class, () -> probe.send(Request.get(peer.uri())))
                            .reason());
        }
    }

    @Test
    void a_run_without_time_asks_nothing() throws Exception {
        try (Peer peer = Peer.thatSays("HTTP/1.1 200 x\r\n\r\n")) {
            HttpProbe late = new HttpProbe(TestRun.of(Duration.ZERO), Trust.usual());

            assertTrue(!late.mayGoOn());
            assertEquals(
                    NoAnswerException.TIME_UP,
                    assertThrows(NoAnswerException.class, () -> late.send(Request.get(peer.uri())))
                            .reason());
            assertEquals(List.of(), peer.requests());
        }
    }
}
