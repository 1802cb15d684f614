package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.bouncycastle.tls.NamedGroup;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsNoCloseNotifyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HandshakeTest {
    private static final Credential ROOT = Issue.authority("root").make();
    private static final Credential BETWEEN =
            Issue.authority("between").by(ROOT).make();
    private static final Credential LEAF = Issue.leaf().by(BETWEEN).make();
    private static final byte[] TWO_TIMESTAMPS = {0, 7, 0, 2, 1, 1, 0, 1, 9};

    private static Handshaken look(HandshakePeer peer, boolean http) throws Exception {
        return Handshakes.look(peer::dial, "localhost", peer.port(), http);
    }

    private static Handshaken look(HandshakeServer.Manners manners) throws Exception {
        try (HandshakePeer peer = HandshakePeer.bc(manners)) {
            return look(peer, false);
        }
    }

    private static Session session(Handshaken seen) {
        return seen.session()
                .value()
                .orElseThrow(() -> new AssertionError(seen.session().why()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void sees_the_chain_of_a_server_of_the_JDK(String version) throws Exception {
        try (HandshakePeer peer = HandshakePeer.jdk(LEAF, version)) {
            Handshaken seen = look(peer, true);
            assertEquals(LEAF.chain(), seen.sent());
            assertEquals(version.replace("v", " "), session(seen).protocol().toString());
            assertEquals(Optional.empty(), session(seen).alpn());
            assertEquals(Seen.of(Optional.empty()), seen.hsts());
            assertEquals(Optional.empty(), seen.staple());
            assertTrue(peer.requests().get(0).startsWith("HEAD / HTTP/1.1\r\nHost: localhost:" + peer.port()));
        }
    }

    @Test
    void sees_the_chain_of_a_server_of_Bouncy_Castle() throws Exception {
        for (ProtocolVersion version : ProtocolVersion.TLSv13.downTo(ProtocolVersion.TLSv10)) {
            Handshaken seen = look(HandshakeServer.Manners.of(LEAF, version));
            assertEquals(LEAF.chain(), seen.sent(), version.toString());
            assertEquals(version.getFullVersion(), session(seen).protocol().code());
        }
    }

    @Test
    void takes_hybrid_groups() throws Exception {
        for (int group :
                List.of(NamedGroup.X25519MLKEM768, NamedGroup.SecP256r1MLKEM768, NamedGroup.SecP384r1MLKEM1024)) {
            Handshaken seen = look(
                    HandshakeServer.Manners.of(LEAF, ProtocolVersion.TLSv13).group(group));
            assertEquals(Protocol.TLS13, session(seen).protocol());
        }
    }

    @Test
    void reads_a_staple_beside_a_leaf_that_demands_one_and_beside_one_that_does_not() throws Exception {
        Credential demanding = Issue.leaf().by(BETWEEN).mustStaple().make();
        for (Credential leaf : List.of(LEAF, demanding)) {
            byte[] staple = Ocsp.about(leaf, BETWEEN).make();
            for (ProtocolVersion version : ProtocolVersion.TLSv13.downTo(ProtocolVersion.TLSv12)) {
                HandshakeServer.Manners manners = HandshakeServer.Manners.of(leaf, version);
                Handshaken with = look(manners.stapling(staple).timestamps(TWO_TIMESTAMPS));
                assertArrayEquals(staple, with.staple().orElseThrow().getOctets());
                assertEquals(version.getFullVersion(), session(with).protocol().code());
                assertEquals(2, with.timestamps());
                Handshaken without = look(manners);
                assertEquals(Optional.empty(), without.staple());
                assertEquals(leaf.chain(), without.sent());
                assertEquals(
                        version.getFullVersion(), session(without).protocol().code());
            }
        }
    }

    @Test
    void a_malformed_staple_ends_nothing() throws Exception {
        byte[] garbage = {1, 2, 3};
        for (ProtocolVersion version : ProtocolVersion.TLSv13.downTo(ProtocolVersion.TLSv12)) {
            Handshaken seen = look(
                    HandshakeServer.Manners.of(LEAF, version).stapling(garbage).timestamps(new byte[] {0, 9, 1}));
            assertArrayEquals(garbage, seen.staple().orElseThrow().getOctets());
            assertEquals(version.getFullVersion(), session(seen).protocol().code());
            assertEquals(0, seen.timestamps());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void sees_a_server_that_asks_for_a_certificate(String version) throws Exception {
        try (HandshakePeer wants = HandshakePeer.jdk(LEAF, wants(version, false), "HTTP/1.1 200 OK\r\n\r\n");
                HandshakePeer needs = HandshakePeer.jdk(LEAF, wants(version, true), "HTTP/1.1 200 OK\r\n\r\n")) {
            assertEquals(Seen.of(Optional.empty()), look(wants, true).hsts());
            Handshaken seen = look(needs, true);
            assertTrue(seen.asksForCertificate());
            assertEquals(LEAF.chain(), seen.sent());
            assertEquals(version.replace("v", " "), session(seen).protocol().toString());
            assertTrue(
                    seen.hsts().why().startsWith("the server asks for a client certificate, and without one "),
                    seen.hsts().why());
        }
    }

    private static java.util.function.Consumer<SSLSocket> wants(String version, boolean needs) {
        return socket -> {
            socket.setEnabledProtocols(new String[] {version});
            if (needs) {
                socket.setNeedClientAuth(true);
            } else {
                socket.setWantClientAuth(true);
            }
        };
    }

    private static java.util.function.Consumer<SSLSocket> alpn(String... protocols) {
        return socket -> {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(protocols);
            socket.setSSLParameters(parameters);
        };
    }

    @Test
    void asks_again_for_http_1_where_the_server_prefers_h2() throws Exception {
        String answer = lines(
                "HTTP/1.1 404 x", "strict-Transport-security:  max-age=5 ", "Strict-Transport-Security: max-age=6");
        try (HandshakePeer both = HandshakePeer.jdk(LEAF, alpn("h2", "http/1.1"), answer);
                HandshakePeer one = HandshakePeer.jdk(LEAF, alpn("http/1.1"), answer);
                HandshakePeer h2 = HandshakePeer.jdk(LEAF, alpn("h2"), answer)) {
            Handshaken seen = look(both, true);
            assertEquals(Optional.of("h2"), session(seen).alpn());
            assertEquals(Seen.of(Optional.of("max-age=5")), seen.hsts());
            assertEquals(2, both.dialled());
            assertEquals(1, both.requests().size());

            assertEquals(Optional.of("http/1.1"), session(look(one, true)).alpn());
            assertEquals(1, one.dialled());

            Handshaken only = look(h2, true);
            assertEquals(Optional.of("h2"), session(only).alpn());
            assertEquals(
                    "no second connection for HTTP/1.1: it sent the alert no_application_protocol",
                    only.hsts().why());
            assertEquals(Optional.empty(), session(look(both, false)).alpn());
        }
    }

    private static String lines(String... lines) {
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    @Test
    void does_not_ask_by_h2() throws Exception {
        try (HandshakePeer peer = HandshakePeer.jdk(LEAF, alpn("h2"), "")) {
            Handshaken seen =
                    Handshake.over(peer.dial(), Handshake.Ask.of("127.0.0.1", peer.port(), List.of("h2"), true));
            assertEquals("the server chose h2", seen.hsts().why());
        }
    }

    private static String hsts(String answer) throws Exception {
        try (HandshakePeer peer = HandshakePeer.jdk(LEAF, socket -> {}, answer)) {
            Seen<Optional<String>> seen = look(peer, true).hsts();
            return seen.value().map(field -> field.orElse("none")).orElse(seen.why());
        }
    }

    @Test
    void reads_the_first_field_of_the_last_answer() throws Exception {
        assertEquals("none", hsts("HTTP/1.0 200 OK\n\n"));
        assertEquals(
                "a",
                hsts(lines("HTTP/1.1 103 x", "Strict-Transport-Security: no")
                        + lines("HTTP/1.1 200 OK", "Strict-Transport-Security: a")));
        assertEquals("HEAD / is answered 405", hsts("HTTP/1.1 405 x\r\n\r\n"));
        assertEquals("HEAD / is answered 501", hsts("HTTP/1.1 501 x\r\n\r\n"));
        assertEquals("b", hsts("HTTP/1.1 405 x\r\nStrict-Transport-Security:b\r\n\r\n"));
        assertEquals("what answers HEAD / does not speak HTTP/1.1", hsts("+OK hello, who is there?\r\n"));
        assertEquals("what answers HEAD / does not speak HTTP/1.1", hsts("HTTP/1.1\r\n"));
        assertEquals("the answers to HEAD / do not end", hsts("HTTP/1.1 100 x\r\n\r\n".repeat(5)));
        assertEquals("no answer to HEAD /: the answer ended in its head", hsts("HTTP/1.1 200 OK\r\nA: "));
        assertEquals(
                "no answer to HEAD /: the answer's head is longer than 65536 bytes",
                hsts("HTTP/1.1 200 OK\r\nA: " + "x".repeat(70_000)));
    }

    private static String refusal(HandshakePeer.Manner manner) throws Exception {
        try (HandshakePeer peer = HandshakePeer.that(manner)) {
            return assertThrows(
                            NoHandshakeException.class,
                            () -> Handshakes.look(() -> peer.dial(300), "localhost", peer.port(), true))
                    .reason();
        }
    }

    private static void say(Socket socket, int... octets) throws Exception {
        byte[] bytes = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            bytes[i] = (byte) octets[i];
        }
        socket.getInputStream().read(new byte[10_000]);
        socket.getOutputStream().write(bytes);
    }

    @Test
    void peers_without_manners_get_a_reason() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        assertEquals("it stalled", refusal(socket -> never.await()));
        assertEquals("it sent the alert handshake_failure", refusal(socket -> say(socket, 21, 3, 3, 0, 2, 2, 40)));
        assertEquals("it closed the connection", refusal(socket -> say(socket)));
        assertEquals("it closed the connection", refusal(socket -> say(socket, 22, 3, 3, 0)));
        assertEquals("the connection broke", refusal(socket -> {
            say(socket);
            socket.setSoLinger(true, 0);
        }));
        for (int[] garbage : new int[][] {
            {'H', 'T', 'T', 'P', '/', '1', '.', '1'},
            {22, 3, 3, 0, 4, 99, 0, 0, 0},
            {22, 3, 3, 0, 4, 2, 255, 255, 255},
            {22, 3, 3, 0, 6, 2, 0, 0, 2, 3, 3}
        }) {
            String reason = refusal(socket -> say(socket, garbage));
            assertTrue(
                    reason.startsWith("what it sent is not allowed here (")
                            || reason.equals("it closed the connection"),
                    reason);
        }
    }

    @Test
    void a_peer_that_never_ends_is_cut() throws Exception {
        byte[] warnings = new byte[7_000];
        for (int i = 0; i < warnings.length; i += 7) {
            System.arraycopy(new byte[] {21, 3, 3, 0, 2, 1, 112}, 0, warnings, i, 7);
        }
        assertEquals("it sent more than 400000 bytes", refusal(socket -> {
            OutputStream out = socket.getOutputStream();
            while (true) {
                out.write(warnings);
            }
        }));
    }

    @Test
    void every_way_to_fail_has_words() {
        assertEquals("the run was interrupted", NoHandshakeException.reason(new java.io.InterruptedIOException()));
        assertEquals("it closed the connection", NoHandshakeException.reason(new TlsNoCloseNotifyException()));
        assertEquals("the connection broke", NoHandshakeException.reason(new IOException()));
        assertEquals("what it sent cannot be read", NoHandshakeException.reason(new IllegalStateException()));
        assertEquals("no", NoHandshakeException.reason(new NoHandshakeException("no")));
    }

    @Test
    void bytes_are_counted_one_by_one_too() throws Exception {
        BoundedInput in =
                new BoundedInput(new java.io.ByteArrayInputStream(new byte[] {7}), OutputStream.nullOutputStream());
        assertEquals(7, in.read());
        assertThrows(java.io.EOFException.class, in::read);
        BoundedInput endless = new BoundedInput(java.io.InputStream.nullInputStream(), OutputStream.nullOutputStream());
        assertThrows(java.io.EOFException.class, () -> endless.read(new byte[1], 0, 1));
    }

    @Test
    void a_key_too_large_ends_it() throws Exception {
        X509 huge = Issue.leaf()
                .keys(Keys.rsa(2048, java.math.BigInteger.ONE.shiftLeft(70).add(java.math.BigInteger.ONE)))
                .make()
                .certificate();
        assertEquals(
                "certificate 1 of its chain has a key too large to compute with",
                assertThrows(
                                NoHandshakeException.class,
                                () -> new LenientCrypto(new java.security.SecureRandom())
                                        .createCertificate((short) 0, huge.der()))
                        .reason());
        assertEquals(
                huge,
                new Handshaken(java.util.List.of(huge), Seen.not("x"), Optional.empty(), 0, false, Seen.not("x"))
                        .leaf());
    }

    @Test
    void a_certificate_that_cannot_be_read_is_named() throws Exception {
        assertEquals(
                "certificate 1 of its chain cannot be read: not a certificate: IllegalArgumentException",
                assertThrows(
                                IOException.class,
                                () -> new LenientCrypto(new java.security.SecureRandom())
                                        .createCertificate(new byte[] {1, 2, 3}))
                        .getMessage());
    }

    @Test
    void what_broke_off_after_the_certificate_shows_the_certificate() throws Exception {
        Credential wrong = new Credential(LEAF.certificate(), Keys.ec("secp256r1", "another"), LEAF.above());
        for (ProtocolVersion version : ProtocolVersion.TLSv13.downTo(ProtocolVersion.TLSv12)) {
            Handshaken seen = look(HandshakeServer.Manners.of(wrong, version));
            assertEquals(LEAF.chain(), seen.sent());
            assertEquals(Optional.empty(), seen.session().value());
            assertTrue(
                    seen.session().why().startsWith("the handshake broke off after the certificate: what it sent is"),
                    seen.session().why());
        }
    }

    @Test
    void no_server_name_is_sent_for_an_address() throws Exception {
        for (String host : List.of("127.0.0.1", "::1")) {
            try (HandshakePeer peer = HandshakePeer.jdk(LEAF, "TLSv1.3")) {
                assertEquals(
                        LEAF.chain(),
                        Handshakes.look(peer::dial, host, peer.port(), true).sent());
            }
        }
    }
}
