package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.RuleContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class GradingTest {
    private static final String CBC = "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA";
    private static final String RC4 = "TLS_ECDHE_ECDSA_WITH_RC4_128_SHA";
    private static final String TDES = "TLS_ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA";
    private static final String STATIC = "TLS_RSA_WITH_AES_256_GCM_SHA384";

    private static SampleEndpoint good() {
        return SampleEndpoint.good();
    }

    private static Optional<OldHello> hello(boolean renegotiation, boolean compression) {
        return Optional.of(new OldHello(Protocol.TLS12, renegotiation, compression, true));
    }

    /** Each row of the rating guide that can be graded: what was seen, the letter, the scores, every reason. */
    static Stream<Arguments> rows() {
        return Stream.of(
                row("good", good(), "A+ (protocol 100, key exchange 100, cipher 90, total 96)"),
                row(
                        "TLS 1.3 alone",
                        good().refuses(Protocol.TLS12).old(Seen.of(Optional.empty())),
                        "A+ (protocol 100, key exchange 100, cipher 90, total 96)"),
                row(
                        "256 bits alone",
                        good().offers(Protocol.TLS12, SampleEndpoint.GOOD_256)
                                .offers(Protocol.TLS13, "TLS_AES_256_GCM_SHA384"),
                        "A+ (protocol 100, key exchange 100, cipher 100, total 100)"),
                row(
                        "RSA 2048",
                        good().presents(Issue.leaf().keys(Keys.rsa(2048))),
                        "A+ (protocol 100, key exchange 90, cipher 90, total 93)"),
                row(
                        "RSA 4096",
                        good().presents(Issue.leaf().keys(Keys.rsa(4096))),
                        "A+ (protocol 100, key exchange 100, cipher 90, total 96)"),
                row(
                        "no HTTP",
                        good().hsts(Seen.not(Hsts.NO_HTTP)),
                        "A (protocol 100, key exchange 100, cipher 90, total 96): A+ is not defined without HSTS (A)"),
                row(
                        "SMTP",
                        good().upgrade(Upgrade.SMTP).hsts(Seen.not("SMTP")),
                        "A (protocol 100, key exchange 100, cipher 90, total 96): A+ is not defined without HSTS (A)"),
                row(
                        "an address",
                        good().host("127.0.0.1"),
                        "A (protocol 100, key exchange 100, cipher 90, total 96): A+ is not defined without HSTS (A)"),
                row(
                        "no HSTS",
                        good().noHsts(),
                        "A (protocol 100, key exchange 100, cipher 90, total 96): there is no HSTS, which A+ needs (A)"),
                row(
                        "HSTS of 180 days",
                        good().hsts("max-age=15552000"),
                        "A+ (protocol 100, key exchange 100, cipher 90, total 96)"),
                row(
                        "short HSTS",
                        good().hsts("max-age=15551999"),
                        "A- (protocol 100, key exchange 100, cipher 90, total 96): HSTS lasts 15551999 s, less than 180"
                                + " days (A-)"),
                row(
                        "HSTS of 0",
                        good().hsts("max-age=0"),
                        "A- (protocol 100, key exchange 100, cipher 90, total 96): HSTS lasts 0 s, less than 180 days"
                                + " (A-)"),
                row(
                        "malformed HSTS",
                        good().hsts("max-age"),
                        "A- (protocol 100, key exchange 100, cipher 90, total 96): browsers ignore the HSTS: its max-age"
                                + " is not a number of seconds (A-)"),
                row(
                        "no TLS 1.3",
                        SampleEndpoint.only(SampleEndpoint.GOOD),
                        "A- (protocol 100, key exchange 100, cipher 80, total 92): TLS 1.3 is not offered (A-)"),
                row(
                        "TLS 1.1 too",
                        good().offers(Protocol.TLS11, CBC),
                        "B (protocol 97, key exchange 100, cipher 90, total 95): TLS 1.1 is offered (B)"),
                row(
                        "TLS 1.0 and 1.1 too",
                        good().offers(Protocol.TLS11, CBC).offers(Protocol.TLS10, CBC),
                        "B (protocol 95, key exchange 100, cipher 90, total 94): TLS 1.0 and TLS 1.1 are offered (B)"),
                row(
                        "TLS 1.1 alone",
                        good().refuses(Protocol.TLS12, Protocol.TLS13).groups().offers(Protocol.TLS11, CBC),
                        "C (protocol 95, key exchange 100, cipher 80, total 90): neither TLS 1.2 nor TLS 1.3 is offered"
                                + " (C); TLS 1.1 is offered (B); no suite is AEAD (B)"),
                row(
                        "SSLv3 too, with CBC",
                        good().offers(Protocol.SSL3, CBC),
                        "C (protocol 90, key exchange 100, cipher 90, total 93): SSLv3 is offered with CBC, which is"
                                + " POODLE (C); SSLv3 is offered (B)"),
                row(
                        "SSLv3 too, with RC4",
                        good().offers(Protocol.SSL3, RC4),
                        "B (protocol 90, key exchange 100, cipher 90, total 93): SSLv3 is offered (B); RC4 is offered"
                                + " (B)"),
                row(
                        "SSLv3 alone",
                        good().refuses(Protocol.TLS12, Protocol.TLS13).groups().offers(Protocol.SSL3, CBC),
                        "F (protocol 80, key exchange 100, cipher 80, total 86): SSLv3 is the best that is offered (F);"
                                + " SSLv3 is offered with CBC, which is POODLE (C); neither TLS 1.2 nor TLS 1.3 is"
                                + " offered (C); SSLv3 is offered (B); no suite is AEAD (B)"),
                row(
                        "SSLv2 too",
                        good().offersCodes(Protocol.SSL2, 0x002F),
                        "F (protocol 50, key exchange 100, cipher 90, total 81): SSLv2 is offered (F)"),
                row(
                        "RC4 in TLS 1.2",
                        good().offers(Protocol.TLS12, SampleEndpoint.GOOD_256, RC4),
                        "C (protocol 100, key exchange 100, cipher 90, total 96): RC4 is offered with TLS 1.1 or newer"
                                + " (C); RC4 is offered (B)"),
                row(
                        "RC4 in TLS 1.0",
                        good().offers(Protocol.TLS10, RC4),
                        "B (protocol 95, key exchange 100, cipher 90, total 94): TLS 1.0 is offered (B); RC4 is offered"
                                + " (B)"),
                row(
                        "RC4 alone",
                        SampleEndpoint.only(RC4),
                        "F (protocol 100, key exchange 100, cipher 80, total 92): nothing but RC4 is offered (F); RC4 is"
                                + " offered with TLS 1.1 or newer (C); RC4 is offered (B); no suite is AEAD (B); TLS 1.3"
                                + " is not offered (A-)"),
                row(
                        "Triple DES in TLS 1.2",
                        good().offers(Protocol.TLS12, SampleEndpoint.GOOD_256, TDES),
                        "C (protocol 100, key exchange 100, cipher 60, total 84): blocks of 64 bits are offered with TLS"
                                + " 1.1 or newer (C)"),
                row(
                        "Triple DES in TLS 1.0",
                        good().offers(Protocol.TLS10, TDES),
                        "B (protocol 95, key exchange 100, cipher 60, total 82): TLS 1.0 is offered (B)"),
                row(
                        "no forward secrecy",
                        SampleEndpoint.only(STATIC),
                        "B (protocol 100, key exchange 100, cipher 100, total 100): no suite has forward secrecy (B);"
                                + " TLS 1.3 is not offered (A-)"),
                row(
                        "static beside better",
                        good().offers(Protocol.TLS12, SampleEndpoint.GOOD, STATIC),
                        "A+ (protocol 100, key exchange 100, cipher 90, total 96)"),
                row(
                        "no AEAD",
                        SampleEndpoint.only(CBC),
                        "B (protocol 100, key exchange 100, cipher 80, total 92): no suite is AEAD (B); TLS 1.3 is not"
                                + " offered (A-)"),
                row(
                        "NULL too",
                        good().offers(Protocol.TLS12, SampleEndpoint.GOOD, "TLS_RSA_WITH_NULL_SHA256"),
                        "F (protocol 100, key exchange 100, cipher 50, total 80): a suite without encryption is offered"
                                + " (F)"),
                row(
                        "NULL alone",
                        SampleEndpoint.only("TLS_RSA_WITH_NULL_SHA256"),
                        "F (protocol 100, key exchange 100, cipher 0, total 0): a suite without encryption is offered (F);"
                                + " the scores come to 0 points (F); no suite has forward secrecy (B); no suite is AEAD"
                                + " (B); TLS 1.3 is not offered (A-)"),
                row(
                        "anonymous too",
                        good().offers(Protocol.TLS12, SampleEndpoint.GOOD, "TLS_DH_anon_WITH_AES_128_GCM_SHA256"),
                        "F (protocol 100, key exchange 0, cipher 90, total 0): a suite without authentication is offered"
                                + " (F); the scores come to 0 points (F)"),
                row(
                        "export too",
                        good().offers(Protocol.TLS12, SampleEndpoint.GOOD_256, "TLS_DHE_RSA_EXPORT_WITH_DES40_CBC_SHA"),
                        "C (protocol 100, key exchange 40, cipher 60, total 66): blocks of 64 bits are offered with TLS"
                                + " 1.1 or newer (C); the scores come to 66 points (B)"),
                row(
                        "export in TLS 1.0",
                        good().offers(Protocol.TLS10, "TLS_RSA_EXPORT_WITH_RC4_40_MD5"),
                        "C (protocol 95, key exchange 40, cipher 60, total 64): the scores come to 64 points (C); TLS 1.0"
                                + " is offered (B); RC4 is offered (B)"),
                row(
                        "insecure renegotiation",
                        good().old(Seen.of(hello(false, false))),
                        "F (protocol 100, key exchange 100, cipher 90, total 96): renegotiation is not secured (F)"),
                row(
                        "compression",
                        good().old(Seen.of(hello(true, true))),
                        "C (protocol 100, key exchange 100, cipher 90, total 96): TLS compression is on, which is CRIME"
                                + " (C)"),
                row("DH 4096", good().dh(4096, 4096), "A+ (protocol 100, key exchange 100, cipher 90, total 96)"),
                row("DH 2048", good().dh(2048, 2048), "A+ (protocol 100, key exchange 90, cipher 90, total 93)"),
                row(
                        "DH 1024 hidden behind named groups",
                        good().dh(2048, 1024),
                        "B (protocol 100, key exchange 80, cipher 90, total 90): Diffie-Hellman with 1024 bits (B)"),
                row(
                        "DH 768",
                        good().dh(0, 768),
                        "F (protocol 100, key exchange 40, cipher 90, total 78): Diffie-Hellman with 768 bits (F); the"
                                + " scores come to 78 points (B)"),
                row(
                        "DH 511",
                        good().dh(0, 511),
                        "F (protocol 100, key exchange 20, cipher 90, total 72): Diffie-Hellman with 511 bits (F); the"
                                + " scores come to 72 points (B)"),
                row("P-192", good().curves(19), "A+ (protocol 100, key exchange 90, cipher 90, total 93)"),
                row("P-224", good().curves(21), "A+ (protocol 100, key exchange 90, cipher 90, total 93)"),
                row("160 bits", good().curves(16), "A+ (protocol 100, key exchange 80, cipher 90, total 90)"),
                row(
                        "expired",
                        good().presents(SampleEndpoint.presented(
                                Issue.leaf()
                                        .by(SampleEndpoint.root())
                                        .until(Issue.NOW.minusSeconds(1))
                                        .make(),
                                Trust.End.TRUSTED)),
                        "T, A+ without the trust problem (protocol 100, key exchange 100, cipher 90, total 96): a"
                                + " certificate has expired (T)"),
                row(
                        "not yet valid",
                        good().presents(SampleEndpoint.presented(
                                Issue.leaf()
                                        .by(SampleEndpoint.root())
                                        .from(Issue.NOW.plusSeconds(1))
                                        .make(),
                                Trust.End.TRUSTED)),
                        "T, A+ without the trust problem (protocol 100, key exchange 100, cipher 90, total 96): a"
                                + " certificate is not valid yet (T)"),
                row(
                        "untrusted",
                        good().presents(SampleEndpoint.presented(
                                SampleEndpoint.leaf(Issue.leaf()), Trust.End.UNKNOWN_ROOT)),
                        "T, A+ without the trust problem (protocol 100, key exchange 100, cipher 90, total 96): the"
                                + " certificate is not trusted: who is CN=root? (T)"),
                row(
                        "refused",
                        good().offers(Protocol.TLS10, CBC)
                                .presents(
                                        SampleEndpoint.presented(SampleEndpoint.leaf(Issue.leaf()), Trust.End.REFUSED)),
                        "T, B without the trust problem (protocol 95, key exchange 100, cipher 90, total 94): the"
                                + " certificate is not trusted: who is CN=root? (T); TLS 1.0 is offered (B)"),
                row(
                        "incomplete",
                        good().presents(SampleEndpoint.presented(
                                SampleEndpoint.leaf(Issue.leaf()), Trust.End.INCOMPLETE)),
                        "B (protocol 100, key exchange 100, cipher 90, total 96): the chain is incomplete (B)"),
                row(
                        "another name",
                        good().host("www.example.org"),
                        "M, A+ without the trust problem (protocol 100, key exchange 100, cipher 90, total 96): the"
                                + " certificate is for another name (M)"),
                row(
                        "another name, untrusted, SSLv2",
                        good().host("www.example.org")
                                .offersCodes(Protocol.SSL2, 0x002F)
                                .presents(SampleEndpoint.presented(
                                        SampleEndpoint.leaf(Issue.leaf()), Trust.End.UNKNOWN_ROOT)),
                        "M, F without the trust problem (protocol 50, key exchange 100, cipher 90, total 81): the"
                                + " certificate is for another name (M); the certificate is not trusted: who is CN=root?"
                                + " (T); SSLv2 is offered (F)"),
                row(
                        "revoked",
                        good().presents(revoked()),
                        "T, A+ without the trust problem (protocol 100, key exchange 100, cipher 90, total 96): the"
                                + " certificate is revoked (T)"),
                row(
                        "SHA-1",
                        good().presents(Issue.leaf().signature("SHA1withECDSA")),
                        "T, A+ without the trust problem (protocol 100, key exchange 100, cipher 90, total 96): a"
                                + " certificate is signed with SHA-1 (T)"),
                row(
                        "MD5",
                        good().presents(md5()),
                        "F (protocol 100, key exchange 100, cipher 90, total 96): a certificate is signed with MD5 or MD2"
                                + " (F)"),
                row(
                        "RSA 1024",
                        good().presents(Issue.leaf().keys(Keys.rsa(1024))),
                        "B (protocol 100, key exchange 80, cipher 90, total 90): the key is RSA of 1024 bits (B)"),
                row(
                        "RSA 512",
                        good().presents(Issue.leaf().keys(Keys.rsa(512))),
                        "F (protocol 100, key exchange 40, cipher 90, total 78): the key is RSA of 512 bits (F); the"
                                + " scores come to 78 points (B)"),
                row(
                        "DSA 1024",
                        good().presents(Issue.leaf().keys(Keys.dsa(1024))),
                        "B (protocol 100, key exchange 80, cipher 90, total 90): the key is DSA of 1024 bits (B)"),
                row(
                        "AEAD anonymous alone",
                        SampleEndpoint.only("TLS_DH_anon_WITH_AES_128_GCM_SHA256"),
                        "F (protocol 100, key exchange 0, cipher 80, total 0): a suite without authentication is offered"
                                + " (F); the scores come to 0 points (F); no suite has forward secrecy (B); TLS 1.3 is"
                                + " not offered (A-)"));
    }

    private static Seen<Presented> revoked() {
        Presented fine = SampleEndpoint.presented(SampleEndpoint.leaf(Issue.leaf()), Trust.End.TRUSTED)
                .value()
                .orElseThrow();
        Staple staple = new Staple(Staple.Status.REVOKED, Issue.NOW, Optional.empty(), "");
        return Seen.of(new Presented(fine.sent(), fine.trust(), Optional.of(staple), 0));
    }

    private static Seen<Presented> md5() {
        Credential root = Issue.authority("rsa").keys(Keys.rsa(2048)).make();
        Credential leaf = Issue.leaf().by(root).signature("MD5withRSA").make();
        Trust trust = new Trust(Trust.End.TRUSTED, List.of(leaf.certificate(), root.certificate()), false, false, "");
        return Seen.of(new Presented(leaf.chain(), trust, Optional.empty(), 0));
    }

    private static Arguments row(String name, SampleEndpoint endpoint, String expected) {
        return Arguments.of(name, endpoint, expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void the_letter_the_scores_and_the_reasons_are_exact(String name, SampleEndpoint endpoint, String expected) {
        assertEquals(expected, Grading.of(endpoint.facts()).toString(), name);
    }

    /** Whatever is hidden, the bound is no worse than the truth, and never called exact. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_bound_is_never_worse_than_the_truth(String name, SampleEndpoint endpoint, String expected) {
        EndpointFacts seen = endpoint.facts();
        Grade truth = Grading.of(seen).grade();
        for (EndpointFacts less : hidden(seen)) {
            Grading bound = Grading.of(less);
            assertTrue(bound.grade().compareTo(truth) <= 0, name + ": " + bound);
            assertTrue(!bound.exact(), name + ": " + bound);
            assertTrue(bound.toString().startsWith("at most "), bound.toString());
        }
    }

    private static List<EndpointFacts> hidden(EndpointFacts facts) {
        List<EndpointFacts> all = new ArrayList<>();
        all.add(with(facts, Seen.not("cut"), facts.offer()));
        all.add(with(facts, facts.presented(), Seen.not("cut")));
        Offer offer = facts.offer().value().orElseThrow();
        all.add(offer(
                facts,
                one -> new Offer(
                        one.versions(), Seen.not("cut"), one.curves(), one.dh(), one.old(), one.serverOrder(), 0)));
        all.add(offer(
                facts,
                one -> new Offer(
                        one.versions(), one.groups(), Seen.not("cut"), one.dh(), one.old(), one.serverOrder(), 0)));
        all.add(offer(
                facts,
                one -> new Offer(
                        one.versions(), one.groups(), one.curves(), Seen.not("cut"), one.old(), one.serverOrder(), 0)));
        all.add(offer(
                facts,
                one -> new Offer(
                        one.versions(), one.groups(), one.curves(), one.dh(), Seen.not("cut"), one.serverOrder(), 0)));
        for (Protocol protocol : Protocol.values()) {
            if (protocol != Protocol.SSL2 || offer.versions().containsKey(protocol)) {
                all.add(without(facts, protocol, VersionOffer.unknown("cut")));
                List<Integer> suites = offer.of(protocol).suites();
                if (!suites.isEmpty()) {
                    all.add(without(facts, protocol, VersionOffer.partly(suites.subList(0, 1), "cut")));
                }
            }
        }
        return all;
    }

    private static EndpointFacts without(EndpointFacts facts, Protocol protocol, VersionOffer less) {
        return offer(facts, one -> {
            java.util.Map<Protocol, VersionOffer> versions = new java.util.EnumMap<>(one.versions());
            versions.put(protocol, less);
            return new Offer(versions, one.groups(), one.curves(), one.dh(), one.old(), one.serverOrder(), 0);
        });
    }

    private static EndpointFacts offer(EndpointFacts facts, UnaryOperator<Offer> change) {
        return with(
                facts,
                facts.presented(),
                Seen.of(change.apply(facts.offer().value().orElseThrow())));
    }

    private static EndpointFacts with(EndpointFacts facts, Seen<Presented> presented, Seen<Offer> offer) {
        return new EndpointFacts(
                facts.host(),
                facts.port(),
                facts.upgrade(),
                facts.at(),
                facts.wishes(),
                facts.contact(),
                presented,
                facts.session(),
                offer,
                facts.hsts(),
                facts.configured());
    }

    @Test
    void the_rule_keeps_the_contract() {
        RuleContract.of(new GradeRule())
                .passing(good().facts())
                .passing(SampleEndpoint.only(SampleEndpoint.GOOD).facts())
                .failing(good().offers(Protocol.TLS10, CBC).facts())
                .failing(good().wishes(Grade.A_PLUS).noHsts().facts())
                .inconclusive(good().noOffer("cut").facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A+ | A+ | pass",
                "A+ | A  | WARNING",
                "A  | A  | pass",
                "A  | A- | WARNING",
                "A- | A- | pass",
                "A- | B  | WARNING",
                "B  | B  | pass",
                "C  | B  | pass",
                "B  | C  | WARNING",
                "A- | F  | ERROR",
                "A- | T  | ERROR",
                "A- | M  | ERROR",
                "F  | T  | ERROR",
            })
    void the_letter_is_held_against_the_owners_wish(String wanted, String given, String verdict) {
        SampleEndpoint endpoint = switch (given) {
            case "A+" -> good();
            case "A" -> good().noHsts();
            case "A-" -> SampleEndpoint.only(SampleEndpoint.GOOD);
            case "B" -> good().offers(Protocol.TLS10, CBC);
            case "C" -> good().old(Seen.of(hello(true, true)));
            case "F" -> good().old(Seen.of(hello(false, true)));
            case "T" -> good().presents(Issue.leaf().signature("SHA1withECDSA"));
            default -> good().host("www.example.org");
        };
        String said = Said.by(new GradeRule(), endpoint.wishes(grade(wanted)).facts());
        assertTrue(
                said.startsWith(verdict + " " + given + (given.equals("T") || given.equals("M") ? "," : " (")), said);
    }

    private static Grade grade(String letter) {
        for (Grade one : Grade.values()) {
            if (one.toString().equals(letter)) {
                return one;
            }
        }
        throw new IllegalArgumentException(letter);
    }

    @Test
    void a_bound_below_the_wish_is_a_finding_and_one_above_is_open() {
        String bound = Said.by(
                new GradeRule(),
                good().offers(Protocol.TLS10, CBC)
                        .hides(Protocol.TLS11, "5 s were over")
                        .facts());
        assertTrue(bound.startsWith("WARNING at most B (protocol 95, "), bound);
        assertTrue(
                bound.contains(
                        "TLS 1.0 is offered (B); not seen: not all suites were seen of TLS 1.1 (5 s were over); "),
                bound);
        String open = Said.by(
                new GradeRule(), good().hides(Protocol.TLS11, "5 s were over").facts());
        assertTrue(open.startsWith("? at most A+ ("), open);
        String broken = Said.by(
                new GradeRule(), good().noOffer("cut").host("www.example.org").facts());
        assertTrue(broken.startsWith("ERROR at most M, at most A+ without".replace("at most A+", "A+")), broken);
    }

    @Test
    void everything_unseen_is_named() {
        EndpointFacts facts =
                good().presents(Seen.not("a")).noOffer("b").hsts(Seen.not("c")).facts();
        assertEquals(
                "at most A+ (protocol 100, key exchange 100, cipher 100, total 100); not seen: the certificate: a; the"
                        + " offer: b; HSTS: c",
                Grading.of(facts).toString());
        EndpointFacts offer = good().groups(Seen.not("d"))
                .curves(29, 9999)
                .dh(Seen.not("e"))
                .old(Seen.not("f"))
                .facts();
        assertEquals(
                List.of(
                        "Diffie-Hellman: e",
                        "the ServerHello: f",
                        "the groups of TLS 1.3: d",
                        "the group 0x270F, which nobody has named"),
                Grading.of(offer).unseen());
        EndpointFacts stranger =
                good().offersCodes(Protocol.TLS12, 0xC02B, 0x7A7A).facts();
        assertEquals(
                List.of("nobody has named 0x7A7A, which is accepted: look it up"),
                Grading.of(stranger).unseen());
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 1000, 1000, ''",
        "800, 800, 800, ''",
        "795, 800, 800, B",
        "650, 650, 650, B",
        "645, 650, 650, C",
        "500, 500, 500, C",
        "350, 350, 350, D",
        "200, 200, 200, E",
        "195, 200, 200, F",
        "0, 1000, 1000, F",
        "1000, 0, 1000, F",
        "1000, 1000, 0, F"
    })
    void points_have_letters(int protocol, int exchange, int cipher, String letter) {
        Optional<Reason> reason = new Scores(protocol, exchange, cipher).reason();
        assertEquals(letter, reason.map(one -> one.cap().toString()).orElse(""));
    }

    @ParameterizedTest
    @CsvSource({
        "RSA, 511, 20", "RSA, 512, 40", "RSA, 1023, 40", "RSA, 1024, 80", "RSA, 2047, 80", "RSA, 2048, 90",
                "DSA, 4095, 90",
        "RSA, 4096, 100", "EC, 109, 20", "EC, 110, 40", "EC, 122, 40", "EC, 123, 80", "EC, 162, 80", "EC, 163, 90",
        "EC, 224, 90", "EC, 225, 100", "EDDSA, 256, 100", "ML_DSA, 2560, 90", "ML_DSA, 4032, 100", "OTHER, 0, 100"
    })
    void keys_have_points(KeyKind kind, int bits, int points) {
        assertEquals(points * 10, score(new PublicKeyTraits(kind, bits, false, "")));
    }

    @Test
    void an_exponent_of_one_is_worth_nothing() {
        PublicKeyTraits weak = new PublicKeyTraits(KeyKind.RSA, 4096, true, "");
        assertEquals(0, score(weak));
        List<Reason> reasons = new ArrayList<>();
        CertificateCaps.collect(traits(weak), reasons::add);
        assertEquals("[the key's exponent is 1 (F)]", reasons.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "EC, 159, the key is EC of 159 bits (F)",
        "EC, 160, the key is EC of 160 bits (B)",
        "EC, 223, the key is EC of 223 bits (B)",
        "EC, 224, ''",
        "RSA, 1023, the key is RSA of 1023 bits (F)",
        "RSA, 2047, the key is RSA of 2047 bits (B)",
        "RSA, 2048, ''",
        "DSA, 1023, the key is DSA of 1023 bits (F)",
        "EDDSA, 256, ''",
        "ML_DSA, 2560, ''",
        "OTHER, 0, ''"
    })
    void small_keys_cost_the_grade(KeyKind kind, int bits, String expected) {
        List<Reason> reasons = new ArrayList<>();
        CertificateCaps.collect(traits(new PublicKeyTraits(kind, bits, false, "")), reasons::add);
        assertEquals(expected.isEmpty() ? "[]" : "[" + expected + "]", reasons.toString());
    }

    @Test
    void a_key_of_an_unknown_kind_was_not_seen() {
        assertEquals(
                List.of("the certificate's key, of an unknown kind"),
                Unseen.of(good().facts(), Optional.of(traits(new PublicKeyTraits(KeyKind.OTHER, 0, false, "")))));
    }

    private static int score(PublicKeyTraits key) {
        return Scoring.of(Optional.empty(), Optional.of(traits(key))).exchange();
    }

    private static CertificateTraits traits(PublicKeyTraits key) {
        return new CertificateTraits(
                key, "SHA256WITHRSA", "", Duration.ofDays(90), true, false, "", true, false, false, false);
    }
}
