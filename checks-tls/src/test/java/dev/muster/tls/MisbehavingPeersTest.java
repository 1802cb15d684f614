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

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
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
    private static final int SUITE = 0xC02F;

    /** What a server of TLS 1.2 says that has one suite and one curve. */
    private static final byte[] WHOLE = join(
            Answers.hello(Protocol.TLS12, SUITE),
            Answers.certificates(List.of(Issue.leaf().make().certificate().der())),
            Answers.curve(29),
            Answers.done());

    /** Says this to whoever offers what it has, and refuses everybody else as a server should. */
    private static TlsPeer.Manner saying(byte[] answer) {
        return (hello, socket) -> TlsPeer.say(socket, fits(hello) ? answer : refusal(hello));
    }

    private static boolean fits(HelloSeen hello) {
        return hello.offers(Protocol.TLS12)
                && hello.suites().contains(SUITE)
                && hello.groups().contains(29);
    }

    private static byte[] refusal(HelloSeen hello) {
        return fatal(hello.offers(Protocol.TLS12) ? Answers.HANDSHAKE_FAILURE : Answers.PROTOCOL_VERSION);
    }

    private static Enumeration look(TlsPeer peer) throws InterruptedException {
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

    private static Offer offer(TlsPeer.Manner manner) throws Exception {
        try (TlsPeer peer = TlsPeer.that(manner)) {
            Enumeration seen = look(peer);
            return seen.offer().value().orElseThrow(() -> new AssertionError(seen.contact()));
        }
    }

    private static byte[] text(String text) {
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

    @Test
    void noise_amid_good_answers_is_unknown_and_not_refused() throws Exception {
        Offer offer = offer((hello, socket) -> {
            if (hello.offers(Protocol.TLS10) || hello.offers(Protocol.TLS11)) {
                TlsPeer.say(
                        socket,
                        hello.offers(Protocol.TLS10) ? text("what?") : handshake(Answers.message(99, new byte[4])));
            } else {
                saying(handshake(WHOLE)).serve(hello, socket);
            }
        });
        assertEquals(VersionOffer.unknown("it answered with \"what?\", which is not TLS"), offer.of(Protocol.TLS10));
        assertEquals(
                VersionOffer.unknown("it answered with a message of type 99 out of turn"), offer.of(Protocol.TLS11));
    }

    @Test
    void a_suite_or_a_group_that_was_not_offered_ends_the_search() throws Exception {
        Offer offer = offer((hello, socket) -> TlsPeer.say(
                socket,
                hello.offers(Protocol.TLS12) || hello.offers(Protocol.TLS13)
                        ? handshake(hello.offers(Protocol.TLS13) ? Answers.retry(0x1301, 29) : WHOLE)
                        : refusal(hello)));
        assertEquals(
                VersionOffer.partly(
                        List.of(SUITE), "it chose TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, which was not offered"),
                offer.of(Protocol.TLS12));
        assertEquals(Seen.of(List.of(29)), offer.curves(), "it heeds no list");
        assertEquals(Seen.of(List.of(29)), offer.groups());
    }

    @Test
    void a_retry_that_names_no_group_is_not_understood() throws Exception {
        byte[] version = new Writer().number(2, 43).vector(2, new byte[] {3, 4}).bytes();
        Offer offer = offer((hello, socket) -> TlsPeer.say(
                socket,
                hello.offers(Protocol.TLS13) && hello.suites().contains(0x1301)
                        ? handshake(Answers.hello(Protocol.TLS12, 0x1301, 0, version))
                        : refusal(hello)));
        assertEquals(Seen.not("it did not name its group"), offer.groups());
    }

    @Test
    void an_older_hello_refuses_the_newer_version() throws Exception {
        byte[] old = handshake(Answers.hello(Protocol.TLS10, 0x002F), Answers.certificates(List.of()), Answers.done());
        Offer offer = offer((hello, socket) ->
                TlsPeer.say(socket, hello.suites().contains(0x002F) ? old : fatal(Answers.HANDSHAKE_FAILURE)));
        assertEquals(VersionOffer.refused(), offer.of(Protocol.TLS12));
        assertEquals(VersionOffer.refused(), offer.of(Protocol.TLS11));
        assertEquals(VersionOffer.accepted(List.of(0x002F)), offer.of(Protocol.TLS10));
        assertEquals(VersionOffer.refused(), offer.of(Protocol.SSL3));
        assertEquals(Seen.of(Optional.of(new OldHello(Protocol.TLS10, true, false, true))), offer.old());
    }

    @Test
    void a_hello_without_renegotiation_info_and_one_with_deflate() throws Exception {
        byte[] bare = handshake(
                Answers.hello(Protocol.TLS12, SUITE, 1),
                Answers.certificates(List.of()),
                Answers.curve(29),
                Answers.done());
        assertEquals(
                Seen.of(Optional.of(new OldHello(Protocol.TLS12, false, true, false))),
                offer(saying(bare)).old());
    }

    @Test
    void an_answer_of_the_oldest_version() throws Exception {
        byte[] kinds = {1, 0, (byte) 0x80, 7, 0, (byte) 0xC0};
        byte[] body = new Writer()
                .number(1, 4)
                .number(2, 1)
                .number(2, 2)
                .number(2, 3)
                .number(2, kinds.length)
                .number(2, 16)
                .bytes(new byte[3])
                .bytes(kinds)
                .bytes(new byte[16])
                .bytes();
        byte[] answer = new Writer().number(2, 0x8000 | body.length).bytes(body).bytes();
        assertEquals(VersionOffer.accepted(List.of(0x010080, 0x0700C0)), oldest(answer));
        body[0] = 0;
        assertEquals(
                VersionOffer.refused(),
                oldest(new Writer().number(2, 0x8000 | body.length).bytes(body).bytes()));
        body[0] = 4;
        body[4] = 3;
        assertEquals(
                VersionOffer.refused(),
                oldest(new Writer().number(2, 0x8000 | body.length).bytes(body).bytes()));
        assertEquals(VersionOffer.refused(), oldest(new byte[] {(byte) 0x80, 3, 0, 0, 1}));
        assertEquals(VersionOffer.refused(), oldest(new byte[] {(byte) 0x80}));
        assertEquals(VersionOffer.refused(), oldest(fatal(Answers.HANDSHAKE_FAILURE)));
        assertEquals(VersionOffer.refused(), oldest(new byte[0]));
    }

    private static VersionOffer oldest(byte[] answer) throws Exception {
        return offer((hello, socket) -> {
                    if (hello.offers(Protocol.SSL2)) {
                        TlsPeer.say(socket, answer);
                    } else {
                        saying(handshake(WHOLE)).serve(hello, socket);
                    }
                })
                .of(Protocol.SSL2);
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
    void a_certificate_that_is_none_is_said_to_be_unreadable() throws Exception {
        byte[] odd = join(
                Answers.hello(Protocol.TLS12, SUITE),
                Answers.certificates(List.of(new byte[5])),
                Answers.curve(29),
                Answers.done());
        try (TlsPeer peer = TlsPeer.that(saying(handshake(odd)))) {
            assertEquals(
                    Seen.not("a certificate that was sent cannot be read"),
                    look(peer).chain());
        }
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
    void an_order_that_cannot_be_asked_for_is_not_known() throws Exception {
        List<Integer> both = List.of(SUITE, SUITE + 1);
        Offer offer = offer((hello, socket) -> {
            List<Integer> common = new ArrayList<>(hello.suites());
            common.retainAll(both);
            boolean turned = hello.suites().size() == 3 && common.get(0) == SUITE + 1;
            boolean serves = hello.offers(Protocol.TLS12) && !common.isEmpty() && !turned;
            TlsPeer.say(
                    socket,
                    serves
                            ? handshake(
                                    Answers.hello(Protocol.TLS12, common.get(0)),
                                    Answers.certificates(List.of()),
                                    Answers.curve(29),
                                    Answers.done())
                            : refusal(hello));
        });
        assertEquals(VersionOffer.accepted(both), offer.of(Protocol.TLS12));
        assertEquals(
                Seen.not("the server refused suites that it had chosen: the alert handshake_failure(40)"),
                offer.serverOrder());
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
