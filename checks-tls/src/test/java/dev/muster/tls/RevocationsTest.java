package dev.muster.tls;

import static dev.muster.tls.Endpoints.BETWEEN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.ConfigurationException;
import dev.muster.testing.ClosedPort;
import dev.muster.testing.TestRun;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Responders and lists, asked by the owner's wish: what is made of what they answer. */
final class RevocationsTest {
    private static final Credential LEAF = Endpoints.leaf().make();
    private static final String ANSWER = "the answer of http://localhost:PORT/ca";
    private static final String LIST = "the list at http://localhost:PORT/ca";

    private static Revocations asking(RevocationSource.Kind kind, URI... addresses) {
        return new Revocations(Arrays.stream(addresses)
                .map(one -> RevocationSource.of(kind, one, "tls.endpoint"))
                .toList());
    }

    private static String said(Revocations asked, TestRun run, int port) throws Exception {
        Endpoints facts = Endpoints.of(LEAF);
        Presented presented = asked.ask(List.of(facts.presented()), run).get(0);
        return facts.presented(presented).by(new CertRevokedRule()).replace(":" + port, ":PORT");
    }

    private static String said(RevocationSource.Kind kind, Responder responder) throws Exception {
        return said(asking(kind, responder.address()), TestRun.at(Issue.NOW), responder.port());
    }

    private static Ocsp good() {
        return Ocsp.about(LEAF, BETWEEN);
    }

    private static Issue delegate() {
        return Issue.leaf().by(BETWEEN).keys(Keys.ec("secp256r1", "delegate"));
    }

    private static Date daysAgo(int days) {
        return Date.from(Issue.NOW.minus(Duration.ofDays(days)));
    }

    private static Arguments row(String said, byte[] content) {
        return Arguments.of(said, content);
    }

    static Stream<Arguments> answers() {
        Credential right = delegate().purpose(KeyPurposeId.id_kp_OCSPSigning).make();
        Credential expired = delegate()
                .purpose(KeyPurposeId.id_kp_OCSPSigning)
                .until(Issue.NOW.minus(Duration.ofHours(1)))
                .make();
        String stranger = "it is signed neither by the issuer nor by one whom the issuer lets sign such answers";
        return Stream.of(
                row("pass good, says " + ANSWER + " of 2026-11-20, 1 day old", good().make()),
                row(
                        "ERROR revoked on 2026-11-18 (key compromised), says " + ANSWER + " of 2026-11-20, 1 day old",
                        good().status(new RevokedStatus(daysAgo(3), 1)).make()),
                row(
                        unsure("the responder does not know the certificate"),
                        good().status(new UnknownStatus()).make()),
                row(
                        unsure(stranger),
                        good().signer(Issue.authority("thief").make()).make()),
                row(
                        "pass good, says " + ANSWER + " of 2026-11-20, 1 day old",
                        good().enclosing(right).make()),
                row(unsure(stranger), good().enclosing(delegate().make()).make()),
                row(
                        unsure("it was to be replaced 1 hour ago, on 2026-11-21"),
                        good().enclosing(expired).make()),
                row(
                        unsure("it was to be replaced 2 days ago, on 2026-11-19"),
                        good().from(daysAgo(9).toInstant())
                                .until(Optional.of(daysAgo(2).toInstant()))
                                .make()),
                row(
                        unsure("it is dated in the future, at 2026-11-22T12:00:00Z"),
                        good().from(daysAgo(-1).toInstant()).make()),
                row(unsure("it is about another certificate"), good().serial(7).make()),
                row(unsure("it holds no answer but the responder's error 3"), Ocsp.error(3)),
                row(unsure("it is malformed"), "nonsense".getBytes(ISO_8859_1)));
    }

    private static String unsure(String why) {
        return "unknown " + ANSWER + " proves nothing: " + why;
    }

    @ParameterizedTest
    @MethodSource
    void answers(String said, byte[] content) throws Exception {
        try (Responder responder = Responder.of(content)) {
            assertEquals(said, said(RevocationSource.Kind.OCSP, responder));
            assertEquals(List.of("POST /ca HTTP/1.1"), responder.requests());
        }
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                row("pass good, says " + LIST + " of 2026-11-20, 1 day old", list().make()),
                row(
                        "pass good, says " + LIST + " of 2026-11-20, 1 day old",
                        list().pem().getBytes(ISO_8859_1)),
                row(
                        "ERROR revoked on 2026-11-18 (superseded), says " + LIST + " of 2026-11-20, 1 day old",
                        list().revoking(LEAF, 4).make()),
                row(
                        undecided("it was to be replaced 2 days ago, on 2026-11-19"),
                        list().from(daysAgo(9).toInstant())
                                .until(Optional.of(daysAgo(2).toInstant()))
                                .make()),
                row(
                        undecided("it was to be replaced 1 day ago, on 2026-11-20"),
                        list().from(daysAgo(11).toInstant())
                                .until(Optional.empty())
                                .make()),
                row(
                        undecided("it is the list of another issuer, CN=root"),
                        Crl.of(Endpoints.ROOT).make()),
                row(
                        undecided("it is a delta, which names changes alone: name the complete list"),
                        list().with(Extension.deltaCRLIndicator, true, new ASN1Integer(1))
                                .make()),
                row(undecided("it is malformed"), "nonsense".getBytes(ISO_8859_1)));
    }

    private static Crl list() {
        return Crl.of(BETWEEN);
    }

    private static String undecided(String why) {
        return "unknown " + LIST + " proves nothing: " + why;
    }

    @ParameterizedTest
    @MethodSource
    void lists(String said, byte[] content) throws Exception {
        try (Responder responder = Responder.of(content)) {
            assertEquals(said, said(RevocationSource.Kind.CRL, responder));
            assertEquals(List.of("GET /ca HTTP/1.1"), responder.requests());
        }
    }

    static Stream<Arguments> noAnswers() {
        String head = "HTTP/1.1 200 OK\r\n";
        String chunked = head + "Transfer-Encoding: chunked\r\n\r\n";
        return Stream.of(
                Arguments.of("HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n", "it answered 500"),
                Arguments.of(
                        "HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/\r\n\r\n",
                        "it answered 302, and redirects are not followed: name where it leads to"),
                Arguments.of(
                        head + "Content-Type: Text/HTML; charset=utf-8\r\n\r\n<html>",
                        "it answered with a page of HTML: name the address that answers programs"),
                Arguments.of("220 smtp\r\n", "what answers does not speak HTTP/1.1"),
                Arguments.of("HTTP/1.1 100 Continue\r\n\r\n".repeat(5), "its answers do not end"),
                Arguments.of("", "the answer ended in its head"),
                Arguments.of(head + "Content-Length: -1\r\n\r\n", "the length of its answer is none"),
                Arguments.of(head + "Content-Length: \r\n\r\n", "the length of its answer is none"),
                Arguments.of(head + "Content-Length: 9\r\n\r\n12345678", "its answer ended too early"),
                Arguments.of(
                        head + "Content-Length: 65537\r\n\r\n",
                        "its answer is longer than the 65536 bytes that are read of one"),
                Arguments.of(
                        head + "Content-Length: 99999999999\r\n\r\n",
                        "its answer is longer than the 65536 bytes that are read of one"),
                Arguments.of(
                        head + "\r\n" + "x".repeat(65_537),
                        "its answer is longer than the 65536 bytes that are read of one"),
                Arguments.of(
                        chunked + ("8000\r\n" + "x".repeat(0x8000) + "\r\n").repeat(3),
                        "its answer is longer than the 65536 bytes that are read of one"),
                Arguments.of(chunked + "2\r\nabcd\r\n", "the length of its answer is none"),
                Arguments.of(chunked + "x\r\n", "the length of its answer is none"));
    }

    @ParameterizedTest
    @MethodSource
    void noAnswers(String answer, String why) throws Exception {
        try (Responder responder = Responder.saying(answer)) {
            assertEquals(
                    "unknown " + ANSWER + " could not be had: " + why, said(RevocationSource.Kind.OCSP, responder));
            assertEquals(1, responder.connections());
        }
    }

    @Test
    void an_answer_may_come_in_chunks_after_interim_ones_or_until_the_end() throws Exception {
        byte[] content = good().make();
        String text = new String(content, ISO_8859_1);
        String chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\n" + text.substring(0, 3)
                + "\r\n" + Integer.toHexString(content.length - 3) + "\r\n" + text.substring(3) + "\r\n0\r\n\r\n";
        for (String answer : List.of("HTTP/1.1 100 Continue\r\n\r\n" + chunked, "HTTP/1.1 200 OK\r\n\r\n" + text)) {
            try (Responder responder = Responder.saying(answer)) {
                assertTrue(said(RevocationSource.Kind.OCSP, responder).startsWith("pass good"), answer);
            }
        }
    }

    @Test
    void who_is_silent_or_never_ends_is_left() throws Exception {
        byte[] piece = new byte[4_096];
        try (Responder silent = Responder.thatStalls();
                Responder endless = Responder.that(socket -> {
                    OutputStream out = socket.getOutputStream();
                    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(ISO_8859_1));
                    while (true) {
                        out.write(piece);
                    }
                })) {
            String late = " could not be had: it did not answer in time, or not to the end";
            TestRun little = TestRun.at(Issue.NOW, Duration.ofMillis(300));
            Revocations asked = asking(RevocationSource.Kind.OCSP, silent.address());
            assertEquals("unknown " + ANSWER + late, said(asked, little, silent.port()));
            assertEquals(
                    "unknown " + LIST
                            + " could not be had: its answer is longer than the 20971520 bytes that are read of one",
                    said(RevocationSource.Kind.CRL, endless));
        }
        try (ClosedPort closed = new ClosedPort()) {
            URI address = URI.create("http://localhost:" + closed.port() + "/ca");
            assertEquals(
                    "unknown " + ANSWER + " could not be had: connection refused",
                    said(asking(RevocationSource.Kind.OCSP, address), TestRun.at(Issue.NOW), closed.port()));
        }
    }

    @Test
    void what_is_signed_may_come_over_tls_from_anybody() throws Exception {
        try (Responder secured = Responder.secured(Issue.leaf().make(), good().make());
                TlsPeer plain = TlsPeer.thatSays("HTTP/1.1 400 Bad\r\n\r\n".getBytes(ISO_8859_1))) {
            assertTrue(said(RevocationSource.Kind.OCSP, secured).startsWith("pass good, says the answer of https://"));
            URI wrong = URI.create("https://localhost:" + plain.port());
            String said = said(asking(RevocationSource.Kind.OCSP, wrong), TestRun.at(Issue.NOW), plain.port());
            assertEquals("unknown the answer of https://localhost:PORT could not be had: the connection broke", said);
        }
    }

    @Test
    void what_was_proved_is_asked_again_after_an_hour_and_the_rest_after_five_minutes() throws Exception {
        try (Responder sound = Responder.of(good().until(Optional.of(Issue.NOW.plus(Duration.ofMinutes(80))))
                        .make());
                Responder broken = Responder.saying("HTTP/1.1 500 Oh\r\n\r\n")) {
            Revocations asked = asking(RevocationSource.Kind.OCSP, sound.address(), broken.address());
            for (int minutes : new int[] {0, 4, 5, 59}) {
                said(asked, TestRun.at(Issue.NOW.plus(Duration.ofMinutes(minutes))), 0);
            }
            assertEquals(1, sound.connections());
            assertEquals(3, broken.connections());
            said(asked, TestRun.at(Issue.NOW.plus(Duration.ofMinutes(60))), 0);
            assertEquals(2, sound.connections());
            said(asked, TestRun.at(Issue.NOW.plus(Duration.ofMinutes(90))), 0);
            assertEquals(3, sound.connections());
            said(asked, TestRun.at(Issue.NOW), 0);
            assertEquals(4, sound.connections());
        }
    }

    @Test
    void a_list_is_fetched_once_for_all_certificates() throws Exception {
        Credential other = Endpoints.leaf().make();
        try (Responder responder = Responder.of(list().revoking(other, 1).make())) {
            List<Presented> both = asking(RevocationSource.Kind.CRL, responder.address())
                    .ask(
                            List.of(
                                    Endpoints.of(LEAF).presented(),
                                    Endpoints.of(other).presented()),
                            TestRun.at(Issue.NOW));
            assertEquals(
                    List.of(Standing.Status.GOOD, Standing.Status.REVOKED),
                    both.stream()
                            .map(one -> one.asked()
                                    .get(0)
                                    .said()
                                    .value()
                                    .orElseThrow()
                                    .status())
                            .toList());
            assertEquals(1, responder.connections());
        }
    }

    @Test
    void without_an_issuer_there_is_nothing_to_ask() throws Exception {
        Credential alone = Issue.leaf().make();
        try (Responder responder = Responder.of(good().make())) {
            Revocations asked = asking(RevocationSource.Kind.OCSP, responder.address());
            Endpoints cut = Endpoints.of(List.of(LEAF.certificate()), Endpoints.ROOT);
            assertEquals(
                    OcspAnswers.NO_ISSUER,
                    asked.ask(List.of(cut.presented()), TestRun.at(Issue.NOW))
                            .get(0)
                            .asked()
                            .get(0)
                            .said()
                            .why());
            Endpoints own = Endpoints.of(List.of(alone.certificate()), alone);
            assertEquals(
                    List.of(),
                    asked.ask(List.of(own.presented()), TestRun.at(Issue.NOW))
                            .get(0)
                            .asked());
            assertEquals(0, responder.connections());
            Endpoints pinned = Endpoints.of(LEAF.chain(), LEAF);
            assertEquals(
                    Standing.Status.GOOD,
                    asked.ask(List.of(pinned.presented()), TestRun.at(Issue.NOW))
                            .get(0)
                            .asked()
                            .get(0)
                            .said()
                            .value()
                            .orElseThrow()
                            .status());
        }
    }

    @Test
    void an_interrupt_ends_it() throws Exception {
        try (Responder silent = Responder.thatStalls()) {
            Revocations asked = asking(RevocationSource.Kind.OCSP, silent.address());
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, () -> said(asked, TestRun.at(Issue.NOW), 0));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://a/b",
                "/relative",
                "http:///nohost",
                "http://user@host/",
                "http://host:0/",
                "http://host:65536/",
                "mailto:a@b"
            })
    void an_address_is_absolute_and_of_the_web(String address) {
        assertEquals(
                List.of(
                        "tls.endpoint cannot ask this address by OCSP: write an absolute one by http or https, without a"
                                + " user name"),
                assertThrows(
                                ConfigurationException.class,
                                () -> TlsChecks.endpoint("a", 1).ocsp(URI.create(address)))
                        .problems());
    }

    @Test
    void each_is_named_once_and_there_are_few() {
        EndpointCheck check = TlsChecks.endpoint("a", 1);
        String problem =
                "tls.endpoint would ask more than 4 places about revocation, or one of them twice: name each once";
        URI address = URI.create("http://ca.test/");
        assertEquals(
                List.of(problem),
                assertThrows(
                                ConfigurationException.class,
                                () -> check.crl(address).crl(address))
                        .problems());
        EndpointCheck four =
                check.crl(address).ocsp(address).crl(address.resolve("/b")).ocsp(address.resolve("/b"));
        assertEquals(
                List.of(problem),
                assertThrows(ConfigurationException.class, () -> four.crl(address.resolve("/c")))
                        .problems());
    }

    @Test
    void an_address_is_taken_apart() {
        RevocationSource source = RevocationSource.of(
                RevocationSource.Kind.CRL, URI.create("HTTPS://[::1]/a b?key=1".replace(" ", "%20")), "x");
        assertEquals("::1", source.host());
        assertEquals(443, source.port());
        assertEquals("[::1]", source.authority());
        assertEquals("/a%20b?key=1", source.target());
        assertEquals("the list at https://[::1]/a%20b", source.described());
        RevocationSource bare = RevocationSource.of(RevocationSource.Kind.OCSP, URI.create("http://ca.test"), "x");
        assertEquals(80, bare.port());
        assertEquals("/", bare.target());
        assertEquals("the answer of http://ca.test", bare.described());
    }

    @Test
    void the_whole_check_asks_whom_the_owner_named() throws Exception {
        Credential leaf = Matrix.leaf().make();
        byte[] revoked = Crl.of(Matrix.BETWEEN).revoking(leaf, 1).make();
        try (BcServer server = BcServer.start(Matrix.hardened(leaf));
                Responder good = Responder.of(Ocsp.about(leaf, Matrix.BETWEEN).make());
                Responder bad = Responder.of(revoked)) {
            EndpointCheck check = Matrix.check(server.port());
            Matrix.finds(Matrix.NO_HYBRID, check.ocsp(good.address()));
            Matrix.finds(
                    Matrix.NO_HYBRID + " tls.cert.revoked tls.grade",
                    check.ocsp(good.address()).crl(bad.address()));
        }
    }
}
