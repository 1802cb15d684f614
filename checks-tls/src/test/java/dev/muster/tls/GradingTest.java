package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class GradingTest {
    private static final String CBC = "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA";

    private static SampleEndpoint good() {
        return SampleEndpoint.good();
    }

    private static Optional<OldHello> hello(boolean renegotiation, boolean compression) {
        return Optional.of(new OldHello(Protocol.TLS12, renegotiation, compression, true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.muster.tls.GradingRows#all")
    void the_letter_the_scores_and_the_reasons_are_exact(String name, SampleEndpoint endpoint, String expected) {
        assertEquals(expected, Grading.of(endpoint.facts()).toString(), name);
    }

    /** Whatever is hidden, the bound is no worse than the truth, and never called exact. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.muster.tls.GradingRows#all")
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
        if (Hsts.applies(facts)) {
            all.add(withoutHsts(facts));
        }
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

    private static EndpointFacts withoutHsts(EndpointFacts facts) {
        return new EndpointFacts(
                facts.host(),
                facts.port(),
                facts.upgrade(),
                facts.at(),
                facts.wishes(),
                facts.contact(),
                facts.presented(),
                facts.session(),
                facts.offer(),
                Seen.not("cut"),
                facts.configured(),
                facts.login(),
                facts.other());
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
                facts.configured(),
                facts.login(),
                facts.other());
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
        "EC, 224, 90", "EC, 225, 100", "EDWARDS, 256, 100", "ML_DSA, 128, 90", "ML_DSA, 192, 100", "OTHER, 0, 100"
    })
    void keys_have_points(CertKey.Kind kind, int bits, int points) {
        assertEquals(points * 10, score(new CertKey(kind, bits, "", Optional.empty())));
    }

    @Test
    void an_exponent_of_one_is_worth_nothing() {
        CertKey weak = new CertKey(CertKey.Kind.RSA, 4096, "", Optional.of(BigInteger.ONE));
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
        "EDWARDS, 256, ''",
        "ML_DSA, 128, ''",
        "OTHER, 0, ''"
    })
    void small_keys_cost_the_grade(CertKey.Kind kind, int bits, String expected) {
        List<Reason> reasons = new ArrayList<>();
        CertificateCaps.collect(traits(new CertKey(kind, bits, "", Optional.empty())), reasons::add);
        assertEquals(expected.isEmpty() ? "[]" : "[" + expected + "]", reasons.toString());
    }

    @Test
    void a_key_of_an_unknown_kind_was_not_seen() {
        assertEquals(
                List.of("the certificate's key, of an unknown kind"),
                Unseen.of(good().facts(), List.of(traits(new CertKey(CertKey.Kind.OTHER, 0, "", Optional.empty())))));
    }

    private static int score(CertKey key) {
        return Scoring.of(Optional.empty(), List.of(traits(key))).exchange();
    }

    private static CertificateTraits traits(CertKey key) {
        return new CertificateTraits(
                key, "SHA256WITHRSA", "", Duration.ofDays(90), true, false, "", true, false, false, false);
    }
}
