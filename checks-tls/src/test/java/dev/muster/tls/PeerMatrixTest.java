package dev.muster.tls;

import static dev.muster.tls.Matrix.NO_HYBRID;
import static dev.muster.tls.Matrix.hardened;
import static dev.muster.tls.Matrix.leaf;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.ClosedPort;
import dev.muster.testing.TestRun;
import dev.muster.tls.Matrix.Row;
import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Peers that are no good TLS server: nothing about them passes, and each says one thing. */
final class PeerMatrixTest {
    private static final Duration SHORT = Duration.ofMillis(400);

    /** What it says, each character a byte. */
    record Peer(String name, String says, UnaryOperator<EndpointCheck> asked, String findings) {
        byte[] bytes() {
            return says.getBytes(ISO_8859_1);
        }

        @Override
        public String toString() {
            return name + ": " + findings;
        }
    }

    static Stream<Peer> peers() {
        UnaryOperator<EndpointCheck> plain = check -> check;
        String alert = "\u0015\u0003\u0003\u0000\u0002\u0002(";
        String oversized = "\u0016\u0003\u0003\u00ff\u00ff\u0002";
        return Stream.of(
                new Peer("HTTP", "HTTP/1.1 400 Bad Request\r\n\r\n", plain, "tls.connect"),
                new Peer("SMTP", "220 mail.test ESMTP\r\n", plain, "tls.connect"),
                new Peer("garbage", "\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008", plain, "tls.connect"),
                new Peer("nothing but an alert", alert, plain, "tls.connect?"),
                new Peer("a record that is too large", oversized, plain, "tls.connect?"),
                new Peer("closes at once", "", plain, "tls.connect?"));
    }

    @ParameterizedTest
    @MethodSource("peers")
    void one_thing_is_said(Peer peer) throws Exception {
        try (TlsPeer server = TlsPeer.thatSays(peer.bytes())) {
            Matrix.finds(peer.findings(), peer.asked().apply(Matrix.check(server.port())));
        }
    }

    static Stream<Peer> first() {
        return Stream.of(
                new Peer(
                        "a mail server without STARTTLS",
                        "220 mail.test\r\n250-mail.test\r\n250 SIZE 1000\r\n",
                        EndpointCheck::smtp,
                        "tls.upgrade.not-offered"),
                new Peer("a mail server that is busy", "421 later\r\n", EndpointCheck::smtp, "tls.connect?"),
                new Peer("no mail server", "SSH-2.0-OpenSSH_9.6\r\n", EndpointCheck::smtp, "tls.connect"),
                new Peer("a database without TLS", "N", EndpointCheck::postgres, "tls.upgrade.not-offered"),
                new Peer("no database", "HTTP/1.1 400\r\n", EndpointCheck::postgres, "tls.connect"));
    }

    @ParameterizedTest
    @MethodSource("first")
    void what_comes_before_tls_is_heeded(Peer peer) throws Exception {
        try (TlsPeer server = TlsPeer.eager((hello, socket) -> TlsPeer.say(socket, peer.bytes()))) {
            Matrix.finds(peer.findings(), peer.asked().apply(Matrix.check(server.port())));
        }
    }

    static Stream<Row> behindTheUpgrade() {
        return Stream.of(
                Row.of("a good mail server", hardened(leaf().make()).upgrade(Upgrade.SMTP), NO_HYBRID)
                        .asking(EndpointCheck::smtp),
                Row.of("a good database", hardened(leaf().make()).upgrade(Upgrade.POSTGRES), NO_HYBRID)
                        .asking(EndpointCheck::postgres));
    }

    @ParameterizedTest
    @MethodSource
    void behindTheUpgrade(Row row) throws Exception {
        try (JdkServer server = JdkServer.start(row.setup())) {
            Matrix.finds(row.findings(), row.asked().apply(Matrix.check(server.port())));
        }
    }

    @Test
    void a_port_where_nobody_listens_is_not_a_server_that_offers_nothing() throws Exception {
        try (ClosedPort port = new ClosedPort()) {
            Matrix.finds("tls.connect?", Matrix.check(port.port()));
        }
    }

    @Test
    void silence_is_inconclusive_and_ends_with_the_deadline() throws Exception {
        try (TlsPeer server = TlsPeer.thatStalls()) {
            assertEquals(
                    Set.of("tls.connect?"), Matrix.findings(Matrix.check(server.port()), TestRun.at(Issue.NOW, SHORT)));
        }
    }

    @Test
    void a_dripping_peer_is_inconclusive_and_ends_with_the_deadline() throws Exception {
        byte[] drops = new byte[1_000];
        drops[0] = 22;
        drops[1] = 3;
        drops[2] = 3;
        drops[3] = 3;
        try (TlsPeer server = TlsPeer.thatDrips(drops)) {
            assertEquals(
                    Set.of("tls.connect?"), Matrix.findings(Matrix.check(server.port()), TestRun.at(Issue.NOW, SHORT)));
        }
    }
}
