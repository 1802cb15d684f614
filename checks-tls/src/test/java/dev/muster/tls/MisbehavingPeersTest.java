package dev.muster.tls;

import static dev.muster.tls.Answers.cut;
import static dev.muster.tls.Answers.fatal;
import static dev.muster.tls.Answers.handshake;
import static dev.muster.tls.Answers.join;
import static dev.muster.tls.Answers.warning;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.ClosedPort;
import dev.muster.testing.TestRun;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Peers that do everything wrong: looking ends soon, stays small, and never takes silence or noise for nothing on offer. */
final class MisbehavingPeersTest {
    static final int SUITE = 0xC02F;

    /** What a server of TLS 1.2 says that has one suite and one curve. */
    static final byte[] WHOLE = join(
            Answers.hello(Protocol.TLS12, SUITE),
            Answers.certificates(List.of(Issue.leaf().make().certificate().der())),
            Answers.curve(29),
            Answers.done());

    /** Says this to whoever offers what it has, and refuses everybody else as a server should. */
    static TlsPeer.Manner saying(byte[] answer) {
        return (hello, socket) -> TlsPeer.say(socket, fits(hello) ? answer : refusal(hello));
    }

    private static boolean fits(HelloSeen hello) {
        return hello.offers(Protocol.TLS12)
                && hello.suites().contains(SUITE)
                && hello.groups().contains(29);
    }

    static byte[] refusal(HelloSeen hello) {
        return fatal(hello.offers(Protocol.TLS12) ? Answers.HANDSHAKE_FAILURE : Answers.PROTOCOL_VERSION);
    }

    static Enumeration look(TlsPeer peer) throws InterruptedException {
        return look(peer, Duration.ofSeconds(20));
    }

    private static Enumeration look(TlsPeer peer, Duration time) throws InterruptedException {
        return Enumerator.look(new Dialler("127.0.0.1", peer.port(), Upgrade.NONE, TestRun.of(time)));
    }

    /** What is seen of a peer that nothing can be seen of. */
    private static Contact nothing(TlsPeer peer, Duration time) throws Exception {
        try (peer) {
            Enumeration seen = look(peer, time);
            assertEquals(Seen.not(seen.contact().detail()), seen.offer());
            assertEquals(Seen.not(seen.contact().detail()), seen.chain());
            assertEquals(Optional.empty(), seen.staple());
            assertEquals("", seen.fingerprint());
            return seen.contact();
        }
    }

    private static Contact nothing(TlsPeer peer) throws Exception {
        return nothing(peer, Duration.ofSeconds(20));
    }

    static Offer offer(TlsPeer.Manner manner) throws Exception {
        try (TlsPeer peer = TlsPeer.that(manner)) {
            Enumeration seen = look(peer);
            return seen.offer().value().orElseThrow(() -> new AssertionError(seen.contact()));
        }
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** That all of the one suite was found, and nothing else. */
    private static void isWhole(Offer offer) {
        assertEquals(VersionOffer.accepted(List.of(SUITE)), offer.of(Protocol.TLS12));
        for (Protocol other : List.of(Protocol.TLS13, Protocol.TLS11, Protocol.TLS10, Protocol.SSL3, Protocol.SSL2)) {
            assertEquals(VersionOffer.refused(), offer.of(other), other::toString);
        }
        assertEquals(Seen.of(List.of(29)), offer.curves());
        assertEquals(Seen.of(List.of()), offer.groups());
        assertEquals(Seen.not("no version has two suites to choose from"), offer.serverOrder());
    }

    @Test
    void one_that_is_not_there() throws Exception {
        try (ClosedPort closed = new ClosedPort()) {
            Enumeration seen = Enumerator.look(new Dialler("127.0.0.1", closed.port(), Upgrade.NONE, TestRun.ample()));
            assertEquals(new Contact(Contact.Kind.REFUSED, "connection refused"), seen.contact());
            assertEquals(Seen.not("connection refused"), seen.offer());
        }
    }

    @Test
    void one_that_stalls_is_asked_once() throws Exception {
        TlsPeer peer = TlsPeer.thatStalls();
        assertEquals(new Contact(Contact.Kind.TIMEOUT, "nothing came within 2 s"), nothing(peer));
        assertEquals(1, peer.connections());
    }

    @Test
    void one_that_drips_takes_no_longer() throws Exception {
        byte[] long13 = handshake(Answers.retry(0x1301, 29), new byte[1000]);
        Contact contact = nothing(TlsPeer.thatDrips(long13), Duration.ofMillis(300));
        assertEquals(new Contact(Contact.Kind.TIMEOUT, "nothing came before the check's deadline"), contact);
    }

    @Test
    void one_that_stalls_later_leaves_what_was_seen() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (TlsPeer peer = TlsPeer.that((hello, socket) -> {
            if (asked.incrementAndGet() > 6) {
                new CountDownLatch(1).await();
            }
            saying(handshake(WHOLE)).serve(hello, socket);
        })) {
            Offer offer = look(peer, Duration.ofMillis(1500)).offer().value().orElseThrow();
            String why = "nothing came before the check's deadline";
            assertEquals(VersionOffer.partly(List.of(SUITE), why), offer.of(Protocol.TLS12));
            assertEquals(VersionOffer.refused(), offer.of(Protocol.SSL3));
            assertEquals(VersionOffer.unknown(why), offer.of(Protocol.SSL2));
            assertEquals(Seen.not(why), offer.curves());
            assertEquals(Seen.not(why), offer.groups());
            assertEquals(Seen.not(why), offer.dh());
            assertEquals(Seen.not(why), offer.serverOrder());
            assertTrue(offer.old().value().orElseThrow().isPresent());
            assertEquals(7, offer.connections());
        }
    }

    @Test
    void a_deadline_that_comes_early_leaves_versions_unknown() throws Exception {
        try (TlsPeer peer = TlsPeer.that((hello, socket) -> {
            if (!hello.offers(Protocol.TLS13)) {
                new CountDownLatch(1).await();
            }
            TlsPeer.say(socket, handshake(Answers.retry(0x1301, 29)));
        })) {
            Enumeration seen = look(peer, Duration.ofMillis(400));
            Offer offer = seen.offer().value().orElseThrow();
            String why = "nothing came before the check's deadline";
            assertEquals(VersionOffer.partly(List.of(0x1301), why), offer.of(Protocol.TLS13));
            assertEquals(VersionOffer.unknown(why), offer.of(Protocol.TLS12));
            assertEquals(VersionOffer.unknown(why), offer.of(Protocol.TLS10));
            assertEquals(Seen.not(why), offer.old());
            assertEquals(Seen.not(why), seen.chain());
        }
    }

    @Test
    void one_that_speaks_something_else() throws Exception {
        assertEquals(
                new Contact(
                        Contact.Kind.NOT_TLS,
                        "it answered with \"HTTP/1.1 400 Bad Request\\r\\nContent-Length: 0\", which is not TLS"),
                nothing(TlsPeer.thatSays(text("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"))));
        assertEquals(
                new Contact(Contact.Kind.NOT_TLS, "it answered with \"220 mail.test ESMTP\", which is not TLS"),
                nothing(TlsPeer.eager((hello, socket) -> {
                    TlsPeer.say(socket, text("220 mail.test ESMTP\r\n"));
                    socket.getInputStream().read(new byte[1000]);
                })));
        assertEquals(Contact.Kind.NOT_TLS, nothing(TlsPeer.thatSays(text("-E"))).kind());
        assertEquals(
                Contact.Kind.NOT_TLS, nothing(TlsPeer.thatSays(text("\u0016P"))).kind());
        assertEquals(
                Contact.Kind.NOT_TLS,
                nothing(TlsPeer.thatNeverEnds(text("x"), text("y".repeat(10_000))))
                        .kind());
    }

    @Test
    void one_that_only_closes_or_resets_is_no_handshake() throws Exception {
        assertEquals(
                new Contact(
                        Contact.Kind.NO_HANDSHAKE,
                        "it took no hello; to the newest it answered with a closed connection"),
                nothing(TlsPeer.thatSays(new byte[0])));
        assertEquals(
                new Contact(
                        Contact.Kind.NO_HANDSHAKE,
                        "it took no hello; to the newest it answered with a broken connection"),
                nothing(TlsPeer.that((hello, socket) -> TlsPeer.reset(socket))));
        assertEquals(
                new Contact(
                        Contact.Kind.NO_HANDSHAKE,
                        "it took no hello; to the newest it answered with the alert handshake_failure(40)"),
                nothing(TlsPeer.thatSays(fatal(Answers.HANDSHAKE_FAILURE))));
        assertEquals(
                new Contact(
                        Contact.Kind.NO_HANDSHAKE,
                        "it took no hello; to the newest it answered with a closed connection"),
                nothing(TlsPeer.thatSays(warning(Answers.UNRECOGNIZED_NAME))));
    }

    @Test
    void an_answer_may_be_cut_and_joined_in_any_way() throws Exception {
        isWhole(offer(saying(handshake(WHOLE))));
        isWhole(offer(saying(cut(1, WHOLE))));
        isWhole(offer(saying(cut(7, WHOLE))));
        isWhole(offer(saying(join(warning(Answers.UNRECOGNIZED_NAME), cut(100, WHOLE)))));
        isWhole(offer(saying(join(handshake(), handshake(Answers.message(0, new byte[0]), WHOLE)))));
    }

    @Test
    void an_alert_that_an_answer_follows_is_a_refusal() throws Exception {
        byte[] both = join(fatal(Answers.HANDSHAKE_FAILURE), handshake(WHOLE));
        assertEquals(
                Contact.Kind.NO_HANDSHAKE, nothing(TlsPeer.that(saying(both))).kind());
        byte[] halves =
                join(Answers.record(Records.ALERT, new byte[] {2}), Answers.record(Records.ALERT, new byte[] {40}));
        assertEquals(
                "it took no hello; to the newest it answered with the alert handshake_failure(40)",
                nothing(TlsPeer.thatSays(halves)).detail());
    }

    @Test
    void a_hello_that_leads_nowhere_is_no_suite() throws Exception {
        byte[] begun = handshake(Answers.hello(Protocol.TLS12, SUITE), Answers.certificates(List.of()));
        for (byte[] end : List.of(fatal(80), fatal(Answers.HANDSHAKE_FAILURE), new byte[0])) {
            assertEquals(
                    Contact.Kind.NO_HANDSHAKE,
                    nothing(TlsPeer.that(saying(join(begun, end)))).kind());
        }
        assertEquals(
                Contact.Kind.NO_HANDSHAKE,
                nothing(TlsPeer.that((hello, socket) -> {
                            TlsPeer.say(socket, fits(hello) ? begun : refusal(hello));
                            TlsPeer.reset(socket);
                        }))
                        .kind());
    }

    @Test
    void what_is_too_large_or_has_no_end_is_not_read() throws Exception {
        byte[] huge = {22, 3, 3, (byte) 0xff, (byte) 0xff};
        byte[] hello = Answers.hello(Protocol.TLS12, SUITE);
        byte[] large = new Writer().number(1, 11).number(3, 0xFFFFFF).bytes();
        byte[] many = Answers.certificates(Collections.nCopies(60, new byte[10]));
        for (byte[] answer : List.of(
                join(huge, new byte[70_000]),
                handshake(hello, large),
                handshake(hello, many),
                handshake(hello, Answers.message(2, new byte[3])),
                handshake(Answers.message(2, new byte[3])),
                Answers.record(23, new byte[5]))) {
            Contact contact = nothing(TlsPeer.thatSays(answer));
            assertEquals(Contact.Kind.NO_HANDSHAKE, contact.kind(), contact::detail);
        }
        byte[] piece = handshake(Answers.certificates(List.of(new byte[10_000])));
        assertEquals(
                "it took no hello; to the newest it answered with more than 196608 bytes",
                nothing(TlsPeer.thatNeverEnds(handshake(hello), piece)).detail());
        assertEquals(
                "it took no hello; to the newest it answered with more than 196608 bytes",
                nothing(TlsPeer.thatNeverEnds(warning(Answers.UNRECOGNIZED_NAME), warning(90)))
                        .detail());
    }

    /** A hello that it has is answered, the others by closing. */
    private static void closing(HelloSeen hello, Socket socket) throws IOException {
        if (fits(hello)) {
            TlsPeer.say(socket, handshake(WHOLE));
        } else {
            TlsPeer.reset(socket);
        }
    }

    @Test
    void one_that_closes_instead_of_refusing_is_believed_while_it_still_answers() throws Exception {
        isWhole(offer(MisbehavingPeersTest::closing));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void one_that_closes_for_good_has_refused_nothing(boolean all) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        int enough = all ? 0 : 8;
        Offer offer = offer((hello, socket) -> {
            if (fits(hello) && asked.getAndIncrement() <= enough) {
                TlsPeer.say(socket, handshake(WHOLE));
            } else if (fits(hello) || asked.get() > 0) {
                socket.close();
            } else {
                TlsPeer.say(socket, refusal(hello));
            }
        });
        VersionOffer old = offer.of(Protocol.TLS11);
        if (all) {
            assertEquals(VersionOffer.unknown(Sightings.CLOSES), old);
            assertEquals(VersionOffer.partly(List.of(SUITE), Sightings.CLOSES), offer.of(Protocol.TLS12));
            assertEquals(VersionOffer.refused(), offer.of(Protocol.TLS13), "that was said before");
            assertEquals(Seen.not(Sightings.CLOSES), offer.groups());
        } else {
            assertEquals(VersionOffer.refused(), old);
        }
    }

    @Test
    void one_that_fails_now_and_then_is_asked_again() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        isWhole(offer((hello, socket) -> {
            if (asked.incrementAndGet() % 3 == 0 && !hello.offers(Protocol.SSL2)) {
                socket.close();
            } else {
                saying(handshake(WHOLE)).serve(hello, socket);
            }
        }));
    }

    @Test
    void an_interrupt_ends_it_at_once() throws Exception {
        try (TlsPeer peer = TlsPeer.thatStalls()) {
            Thread self = Thread.currentThread();
            Thread other = new Thread(() -> {
                peer.awaitHello();
                self.interrupt();
            });
            other.start();
            assertThrows(InterruptedException.class, () -> look(peer));
            assertFalse(Thread.interrupted());
            other.join();
        }
    }

    @Test
    void connections_have_an_end() throws Exception {
        try (TlsPeer peer = TlsPeer.that((hello, socket) -> TlsPeer.say(
                socket,
                hello.offers(Protocol.SSL2) || hello.offers(Protocol.TLS13)
                        ? fatal(Answers.PROTOCOL_VERSION)
                        : Answers.plain(
                                Protocol.of(hello.version()).orElseThrow(),
                                hello.suites().get(0))))) {
            Offer offer = look(peer, Duration.ofSeconds(60)).offer().value().orElseThrow();
            assertEquals(Hellos.MOST_CONNECTIONS, offer.connections());
            assertEquals(341, offer.of(Protocol.TLS12).suites().size());
            assertEquals(
                    "500 connections were spent before this was asked",
                    offer.of(Protocol.SSL3).why());
        }
    }
}
