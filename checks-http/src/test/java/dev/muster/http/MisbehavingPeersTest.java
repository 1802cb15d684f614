package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.CannotLookException;
import dev.muster.Check;
import dev.muster.testing.CheckContract;
import dev.muster.testing.ClosedPort;
import dev.muster.testing.Judged;
import dev.muster.testing.TestRun;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Peers that do everything wrong: a check of them ends, stays small, and is not green. */
final class MisbehavingPeersTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    private static Check check(Peer peer) {
        return HttpChecks.headers(peer.uri());
    }

    private static CheckContract contract(Check check) {
        return CheckContract.of(check).leavingAlone("peer");
    }

    /** What came of a run that has little time. */
    private static String soon(Check check) throws Exception {
        return within(SHORT, check);
    }

    private static String within(Duration time, Check check) throws Exception {
        try {
            return Judged.line(check.run(TestRun.of(time)).judgements().get(0));
        } catch (CannotLookException e) {
            return e.reason();
        }
    }

    private static void keepsContractAndSays(String reason, String answer) throws Exception {
        try (Peer peer = Peer.thatSays(answer)) {
            contract(check(peer)).verify();
            assertEquals(
                    peer.uri() + " has no answer: " + reason
                            + "; see whether it is served there and can be reached from here",
                    Judged.cannotLook(check(peer)));
        }
    }

    @Test
    void one_that_is_not_there() throws Exception {
        try (ClosedPort gone = new ClosedPort()) {
            Check check = HttpChecks.headers(gone.uri());
            contract(check).verify();

            assertEquals(
                    gone.uri() + " has no answer: connection refused; see whether it is served there and can be"
                            + " reached from here",
                    Judged.cannotLook(check));
        }
    }

    @Test
    void one_that_accepts_and_stalls() throws Exception {
        try (Peer peer = Peer.thatStalls()) {
            contract(check(peer)).verifyEndsIn(SHORT);
            contract(check(peer)).verifyHeedsInterrupt(peer::awaitRequest);
            assertTrue(soon(check(peer)).contains("has no answer: no answer within "), soon(check(peer)));
        }
    }

    @Test
    void one_that_drips_its_head() throws Exception {
        try (Peer peer = Peer.thatDrips("HTTP/1.1 200 OK\r\nA: ")) {
            contract(check(peer)).verifyEndsIn(SHORT);
            assertTrue(soon(check(peer)).contains("has no answer: no answer within "), soon(check(peer)));
        }
    }

    @Test
    void one_that_drips_its_body() throws Exception {
        try (Peer peer = Peer.thatDrips(OK + "Content-Length: 100000\r\n\r\n")) {
            contract(check(peer)).verifyEndsIn(SHORT);
            assertEquals(
                    "http.answers FAILED the answer broke off, or went on for too long, before its end",
                    within(Duration.ofSeconds(2), check(peer)));
        }
    }

    @Test
    void one_that_resets_in_the_body() throws Exception {
        try (Peer peer = Peer.that((request, socket) -> {
            Peer.say(socket, OK + "Content-Length: 1000\r\n\r\nabc");
            reset(socket);
        })) {
            contract(check(peer)).verify();
            assertEquals(
                    List.of("http.answers FAILED the answer broke off, or went on for too long, before its end"),
                    Judged.lines(check(peer)).subList(0, 1));
        }
    }

    @Test
    void one_that_resets_at_once() throws Exception {
        try (Peer peer = Peer.that((request, socket) -> reset(socket))) {
            contract(check(peer)).verify();
            assertTrue(Judged.cannotLook(check(peer)).contains("the connection broke before the answer"));
        }
    }

    private static void reset(Socket socket) throws java.io.IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Test
    void one_whose_head_does_not_end() throws Exception {
        try (Peer fields = Peer.thatNeverEnds(OK, "A: b\r\n");
                Peer line = Peer.thatNeverEnds(OK + "A: ", "b");
                Peer status = Peer.thatNeverEnds("HTTP/1.1 200 ", "b");
                Peer interim = Peer.thatNeverEnds("", "HTTP/1.1 103 x\r\n\r\n")) {
            for (Peer peer : List.of(fields, line, status, interim)) {
                contract(check(peer)).verify();
            }
            assertTrue(Judged.cannotLook(check(fields)).contains("the answer has more than 200 header fields"));
            assertTrue(Judged.cannotLook(check(line)).contains("the answer's head is longer than 65536 bytes"));
            assertTrue(Judged.cannotLook(check(status)).contains("the answer's head is longer than 65536 bytes"));
            assertTrue(Judged.cannotLook(check(interim)).contains("more than 10 interim answers"));
        }
    }

    @Test
    void one_whose_body_does_not_end_is_cut() throws Exception {
        try (Peer plain = Peer.thatNeverEnds(OK + "\r\n", "x");
                Peer chunked = Peer.thatNeverEnds(OK + "Transfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n");
                Peer line = Peer.thatNeverEnds(OK + "Transfer-Encoding: chunked\r\n\r\n", "1")) {
            for (Peer peer : List.of(plain, chunked)) {
                contract(check(peer)).verify();
                Exchange seen = new HttpProbe(TestRun.ample(), Trust.usual()).send(Request.get(peer.uri()));
                assertEquals(Request.BODY_BOUND, seen.body().length());
                assertEquals(Body.Extent.CUT, seen.body().extent());
            }
            assertTrue(Judged.lines(check(line)).get(0).contains("FAILED the answer broke off"));
        }
    }

    @Test
    void a_bomb_is_not_set_off() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 20; i++) {
                gzip.write(nothing);
            }
        }
        String body = bomb.toString(StandardCharsets.ISO_8859_1);
        try (Peer peer = Peer.thatSays(OK + "Content-Encoding: gzip\r\n\r\n" + body)) {
            contract(check(peer)).verify();
            Exchange seen = new HttpProbe(TestRun.ample(), Trust.usual()).send(Request.get(peer.uri()));
            assertEquals(Math.min(bomb.size(), Request.BODY_BOUND), seen.body().length());
        }
    }

    @Test
    void one_that_speaks_no_http() throws Exception {
        keepsContractAndSays(
                "the answer is not HTTP/1: its first line is no status line", "<html>\n<p>of 1991</p>\n</html>");
        keepsContractAndSays(
                "the answer is malformed: its head holds control characters",
                "HTTP/1.1 200 OK\r\nA: \u0001\u0002\u0003\r\n\r\n");
        keepsContractAndSays(
                "the answer is malformed: its head holds control characters",
                "\u0016\u0003\u0003\u0000\u0002\u0002(\n");
    }

    @Test
    void one_that_contradicts_itself_about_its_length() throws Exception {
        keepsContractAndSays(
                "the answer is malformed: its Content-Length is not one number",
                OK + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd");
    }

    @Test
    void one_that_redirects_in_a_circle_or_off_the_host() throws Exception {
        keepsContractAndSays("the redirects go in a circle, back to /", "HTTP/1.1 301 x\r\nLocation: /\r\n\r\n");
        try (Peer other = Peer.thatSays(OK + "\r\n");
                Peer peer = Peer.thatSays("HTTP/1.1 301 x\r\nLocation: http://localhost:"
                        + other.uri().getPort() + "/\r\n\r\n")) {
            assertEquals(
                    "http.answers PASSED answers 301, which leads to another host",
                    Judged.lines(check(peer)).get(0));
            assertEquals(List.of(), other.requests());
        }
    }

    @Test
    void an_interrupt_that_came_before_asks_nothing() throws Exception {
        try (Peer peer = Peer.thatSays(OK + "\r\n")) {
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, () -> check(peer).run(TestRun.ample()));
            assertFalse(Thread.currentThread().isInterrupted());
        }
    }

    @Test
    void an_address_where_nobody_listens_leaves_the_others() throws Exception {
        InetAddress[] both = {
            InetAddress.getByAddress(new byte[] {127, 0, 0, 2}), InetAddress.getByAddress(new byte[] {127, 0, 0, 1})
        };
        try (Peer peer = Peer.thatSays(OK + "\r\n")) {
            Deadline deadline = Deadline.of(TestRun.ample(), Duration.ofSeconds(5));
            try (var channel = Wire.connect(both, peer.uri().getPort(), deadline)) {
                assertTrue(channel.isConnected());
            }
            Thread.currentThread().interrupt();
            assertThrows(
                    java.nio.channels.ClosedByInterruptException.class,
                    () -> Wire.connect(both, peer.uri().getPort(), deadline));
            assertTrue(Thread.interrupted());
        }
    }
}
