package dev.muster.tls;

import static dev.muster.tls.Answers.fatal;
import static dev.muster.tls.Answers.handshake;
import static dev.muster.tls.Answers.join;
import static dev.muster.tls.MisbehavingPeersTest.SUITE;
import static dev.muster.tls.MisbehavingPeersTest.WHOLE;
import static dev.muster.tls.MisbehavingPeersTest.look;
import static dev.muster.tls.MisbehavingPeersTest.offer;
import static dev.muster.tls.MisbehavingPeersTest.refusal;
import static dev.muster.tls.MisbehavingPeersTest.saying;
import static dev.muster.tls.MisbehavingPeersTest.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Answers that nobody should give, and some that old servers do give: what they say is taken for no more than it is. */
final class OddAnswersTest {
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
}
