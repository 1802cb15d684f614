package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.CannotLookException;
import dev.muster.Check;
import dev.muster.testing.CheckContract;
import dev.muster.testing.Judged;
import dev.muster.testing.TestRun;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same over TLS, with certificates that are made here. */
final class TlsPeersTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    private static final Duration SHORT = Duration.ofMillis(400);

    private static Certificates own;
    private static Certificates others;

    @BeforeAll
    static void make() throws Exception {
        own = Certificates.localhost();
        others = Certificates.of("dns:other.example");
    }

    private static Peer secured(Certificates certificates, String answer) throws Exception {
        return Peer.that((request, socket) -> Peer.say(socket, answer), certificates.listener());
    }

    private static Check check(Peer peer) throws Exception {
        return HttpChecks.headers(peer.secure()).trusting(own.context());
    }

    private static String soon(Check check) throws Exception {
        try {
            return Judged.line(check.run(TestRun.of(SHORT)).judgements().get(0));
        } catch (CannotLookException e) {
            return e.reason();
        }
    }

    @Test
    void a_trusted_one_is_read() throws Exception {
        try (Peer peer = secured(own, OK + "\r\nhello")) {
            CheckContract.of(check(peer)).leavingAlone("peer").verify();
            Exchange seen = new HttpProbe(TestRun.ample(), new Trust(java.util.Optional.of(own.context())))
                    .send(Request.get(peer.secure()));
            assertTrue(seen.overTls());
            assertEquals("hello", seen.body().text());
            assertEquals(Body.Extent.WHOLE, seen.body().extent());
        }
    }

    @Test
    void a_certificate_that_is_not_trusted_or_for_another_host_is_named() throws Exception {
        try (Peer mine = secured(own, OK + "\r\n");
                Peer strange = secured(others, OK + "\r\n")) {
            assertTrue(Judged.cannotLook(HttpChecks.headers(mine.secure()))
                    .contains(" has no answer: certificate not trusted, or not for localhost;"));
            assertTrue(Judged.cannotLook(HttpChecks.headers(strange.secure()).trusting(others.context()))
                    .contains(" has no answer: certificate not trusted, or not for localhost;"));
        }
    }

    @Test
    void one_without_tls_is_named() throws Exception {
        try (Peer peer = Peer.that((request, socket) -> Peer.say(socket, OK + "\r\n"));
                Peer silent = Peer.thatStalls()) {
            // A plain server waits for a line end, which a handshake may lack: give it no longer than the run has.
            String said = soon(check(peer));
            assertTrue(said.contains("no TLS handshake came about") || said.contains("no answer within"), said);
            assertTrue(soon(check(silent)).contains("no answer within"));
            CheckContract.of(check(silent)).leavingAlone("peer").verifyEndsIn(SHORT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0016\u0003\u0003?\u00ff\u0002", "HTTP/1.1 400 Bad Request\r\n\r\n"})
    void one_that_answers_a_handshake_with_something_else(String bytes) throws Exception {
        try (Peer peer = Peer.eager((request, socket) -> Peer.say(socket, bytes))) {
            assertTrue(
                    Judged.cannotLook(check(peer)).contains("no TLS handshake came about")
                            || Judged.cannotLook(check(peer)).contains("the connection broke before the answer"),
                    Judged.cannotLook(check(peer)));
        }
    }

    @Test
    void one_that_drips_its_handshake() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (Peer peer = Peer.eager((request, socket) -> {
            Peer.say(socket, "\u0016\u0003\u0003?\u00ff");
            while (!never.await(50, TimeUnit.MILLISECONDS)) {
                Peer.say(socket, "\u0002");
            }
        })) {
            CheckContract.of(check(peer)).leavingAlone("peer").verifyEndsIn(SHORT);
            assertTrue(soon(check(peer)).contains("no answer within"), soon(check(peer)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void one_whose_body_does_not_end_is_left_at_once(String protocol) throws Exception {
        SSLServerSocket listener = (SSLServerSocket) own.listener();
        listener.setEnabledProtocols(new String[] {protocol});
        byte[] piece = new byte[10_000];
        try (Peer peer = Peer.that(
                (request, socket) -> {
                    Peer.say(socket, OK + "\r\n");
                    while (true) {
                        socket.getOutputStream().write(piece);
                    }
                },
                listener)) {
            HttpProbe probe = new HttpProbe(TestRun.ample(), new Trust(java.util.Optional.of(own.context())));
            Exchange seen = probe.send(Request.get(peer.secure()));
            assertEquals(Body.Extent.CUT, seen.body().extent());
            CheckContract.of(check(peer)).leavingAlone("peer").verify();
        }
    }

    @Test
    void one_that_stalls_in_the_answer_heeds_an_interrupt() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (Peer peer = Peer.that((request, socket) -> never.await(), own.listener())) {
            CheckContract.of(check(peer)).leavingAlone("peer").verifyHeedsInterrupt(peer::awaitRequest);
        }
    }
}
