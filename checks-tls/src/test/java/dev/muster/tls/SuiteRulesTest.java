package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Words;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class SuiteRulesTest {
    private static List<String> findings(EndpointFacts facts) {
        return Said.findings(OfferRules.SUITES, facts);
    }

    @Test
    void families_keep_the_contract() {
        String[] bad = {
            "TLS_RSA_WITH_NULL_SHA",
            "TLS_DH_anon_WITH_AES_128_GCM_SHA256",
            "TLS_RSA_EXPORT_WITH_RC4_40_MD5",
            "TLS_RSA_WITH_DES_CBC_SHA",
            "TLS_RSA_WITH_RC4_128_SHA",
            "TLS_RSA_WITH_3DES_EDE_CBC_SHA"
        };
        for (int i = 0; i < bad.length; i++) {
            RuleContract.of(OfferRules.SUITES.get(i))
                    .passing(SampleEndpoint.good().facts())
                    .failing(SampleEndpoint.only(bad[i]).facts())
                    .failing(SampleEndpoint.good()
                            .offersPartly(Protocol.TLS12, "cut", bad[i])
                            .facts())
                    .inconclusive(SampleEndpoint.good()
                            .offersPartly(Protocol.TLS12, "cut", SampleEndpoint.GOOD)
                            .facts())
                    .inconclusive(
                            SampleEndpoint.good().hides(Protocol.TLS10, "cut").facts())
                    .inconclusive(SampleEndpoint.good()
                            .offersCodes(Protocol.TLS12, 0x7A7A)
                            .facts())
                    .inconclusive(SampleEndpoint.good().noOffer("cut").facts())
                    .verify();
        }
    }

    @Test
    void virtues_keep_the_contract() {
        EndpointFacts partly = SampleEndpoint.good()
                .refuses(Protocol.TLS13)
                .offersPartly(Protocol.TLS12, "cut", "TLS_RSA_WITH_AES_128_CBC_SHA")
                .facts();
        EndpointFacts strange = SampleEndpoint.good()
                .refuses(Protocol.TLS13)
                .offersCodes(Protocol.TLS12, 0x7A7A, 0x002F)
                .facts();
        EndpointFacts old = SampleEndpoint.only("TLS_RSA_WITH_AES_128_CBC_SHA").facts();
        for (OfferRule rule : List.of(SuiteRules.FORWARD_SECRECY, SuiteRules.AEAD)) {
            RuleContract.of(rule)
                    .passing(SampleEndpoint.good().facts())
                    .failing(old)
                    .inconclusive(partly)
                    .inconclusive(strange)
                    .verify();
        }
        RuleContract.of(SuiteRules.STATIC_EXCHANGE)
                .passing(SampleEndpoint.good().facts())
                .failing(SampleEndpoint.only(SampleEndpoint.GOOD, "TLS_RSA_WITH_AES_128_GCM_SHA256")
                        .facts())
                .notApplicable(old)
                .inconclusive(partly)
                .inconclusive(strange)
                .verify();
        RuleContract.of(SuiteRules.CBC)
                .passing(SampleEndpoint.good().facts())
                .failing(SampleEndpoint.only(SampleEndpoint.GOOD, "TLS_DHE_RSA_WITH_AES_128_CBC_SHA")
                        .facts())
                .notApplicable(
                        SampleEndpoint.only("TLS_DHE_RSA_WITH_AES_128_CBC_SHA").facts())
                .inconclusive(partly)
                .verify();
    }

    /** Each of all suites beside good ones is one finding, or none. */
    static Stream<Arguments> every_suite() {
        return Suites.all().stream().map(suite -> Arguments.of(suite, expected(SuiteFamily.of(suite))));
    }

    private static List<String> expected(SuiteFamily family) {
        return switch (family) {
            case NULL -> List.of("tls.cipher.null");
            case ANONYMOUS -> List.of("tls.cipher.anon");
            case EXPORT -> List.of("tls.cipher.export");
            case DES -> List.of("tls.cipher.des");
            case RC4 -> List.of("tls.cipher.rc4");
            case BLOCK64 -> List.of("tls.cipher.3des");
            case STATIC -> List.of("tls.cipher.static-kx");
            case CBC -> List.of("tls.cipher.cbc");
            case SOUND -> List.of();
            case UNKNOWN -> List.of("?");
        };
    }

    @ParameterizedTest
    @MethodSource("every_suite")
    void a_suite_beside_good_ones_is_told_once(Suite suite, List<String> expected) {
        Protocol protocol = suite.tls13() ? Protocol.TLS13 : Protocol.TLS12;
        EndpointFacts facts = SampleEndpoint.good()
                .offersCodes(protocol, 0x1301, 0xC02B, suite.code())
                .facts();
        assertEquals(expected, findings(facts));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TLS_RSA_WITH_RC4_128_SHA                                  | tls.cipher.rc4 tls.cipher.no-forward-secrecy tls.cipher.no-aead",
                "TLS_RSA_WITH_AES_128_CBC_SHA                              | tls.cipher.no-forward-secrecy tls.cipher.no-aead",
                "TLS_RSA_WITH_AES_128_GCM_SHA256                           | tls.cipher.no-forward-secrecy",
                "TLS_RSA_WITH_AES_128_GCM_SHA256 TLS_RSA_WITH_AES_128_CBC_SHA | tls.cipher.no-forward-secrecy",
                "TLS_DHE_RSA_WITH_AES_128_CBC_SHA                          | tls.cipher.no-aead",
                "TLS_DHE_RSA_WITH_AES_128_CBC_SHA TLS_RSA_WITH_AES_128_CBC_SHA | tls.cipher.static-kx tls.cipher.no-aead",
                "TLS_DHE_RSA_WITH_AES_128_CBC_SHA TLS_RSA_WITH_AES_128_GCM_SHA256 | tls.cipher.static-kx tls.cipher.cbc",
                "TLS_DHE_RSA_EXPORT_WITH_DES40_CBC_SHA                     | tls.cipher.export tls.cipher.no-aead",
                "TLS_RSA_EXPORT_WITH_RC4_40_MD5 TLS_RSA_WITH_RC4_128_MD5   | tls.cipher.export tls.cipher.rc4 tls.cipher.no-forward-secrecy tls.cipher.no-aead",
                "TLS_RSA_EXPORT_WITH_DES40_CBC_SHA TLS_RSA_WITH_DES_CBC_SHA | tls.cipher.export tls.cipher.des tls.cipher.no-forward-secrecy tls.cipher.no-aead",
                "TLS_RSA_WITH_NULL_SHA256                                  | tls.cipher.null tls.cipher.no-forward-secrecy tls.cipher.no-aead",
                "TLS_ECDHE_RSA_WITH_NULL_SHA                               | tls.cipher.null tls.cipher.no-forward-secrecy tls.cipher.no-aead",
                "TLS_DH_anon_WITH_AES_128_GCM_SHA256                       | tls.cipher.anon tls.cipher.no-forward-secrecy tls.cipher.no-aead",
                "TLS_ECDH_anon_WITH_AES_128_CBC_SHA                        | tls.cipher.anon tls.cipher.no-forward-secrecy tls.cipher.no-aead",
                "TLS_RSA_WITH_3DES_EDE_CBC_SHA                             | tls.cipher.3des tls.cipher.no-forward-secrecy tls.cipher.no-aead",
                "TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 | tls.cipher.3des",
                "TLS_PSK_WITH_AES_128_GCM_SHA256                           | tls.cipher.no-forward-secrecy",
                "TLS_DHE_PSK_WITH_AES_128_GCM_SHA256                       | ''",
                "TLS_SRP_SHA_WITH_AES_128_CBC_SHA                          | tls.cipher.no-aead",
                "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384                     | ''",
            })
    void findings_are_exact(String suites, String expected) {
        EndpointFacts facts = SampleEndpoint.only(suites.split(" ", -1)).facts();
        assertEquals(expected.isEmpty() ? List.of() : List.of(expected.split(" ", -1)), findings(facts));
    }

    @Test
    void a_stranger_is_never_passed_over() {
        EndpointFacts facts = SampleEndpoint.good()
                .offersCodes(Protocol.TLS12, 0xC02B, 0x7A7A)
                .facts();
        List<String> all = new ArrayList<>(List.of(
                "tls.cipher.null?",
                "tls.cipher.anon?",
                "tls.cipher.export?",
                "tls.cipher.des?",
                "tls.cipher.rc4?",
                "tls.cipher.3des?",
                "tls.cipher.static-kx?",
                "tls.cipher.cbc?"));
        assertEquals(all, findings(facts));
        assertEquals("? nobody has named 0x7A7A, which is accepted: look it up", Said.by(SuiteRules.NULL, facts));
    }

    @Test
    void texts_name_five_suites_and_the_versions() {
        EndpointFacts facts = SampleEndpoint.good()
                .offers(
                        Protocol.TLS12,
                        SampleEndpoint.GOOD,
                        "TLS_RSA_WITH_RC4_128_SHA",
                        "TLS_RSA_WITH_RC4_128_MD5",
                        "TLS_ECDHE_RSA_WITH_RC4_128_SHA",
                        "TLS_ECDHE_ECDSA_WITH_RC4_128_SHA",
                        "TLS_DHE_DSS_WITH_RC4_128_SHA",
                        "TLS_PSK_WITH_RC4_128_SHA",
                        "TLS_DHE_PSK_WITH_RC4_128_SHA")
                .offers(Protocol.TLS10, "TLS_RSA_WITH_RC4_128_SHA")
                .facts();
        assertEquals(
                "ERROR 7 suites accepted with RC4: TLS_RSA_WITH_RC4_128_SHA, TLS_RSA_WITH_RC4_128_MD5,"
                        + " TLS_ECDHE_RSA_WITH_RC4_128_SHA, TLS_ECDHE_ECDSA_WITH_RC4_128_SHA,"
                        + " TLS_DHE_DSS_WITH_RC4_128_SHA and 2 more (TLS 1.0 and TLS 1.2)",
                Said.by(SuiteRules.RC4, facts));
        assertEquals(
                "pass 5 of 12 suites with AEAD".replace("5", "4").replace("12", "11"), Said.by(SuiteRules.AEAD, facts));
    }

    @Test
    void what_was_not_seen_is_named_with_its_reason() {
        EndpointFacts facts = SampleEndpoint.good()
                .hides(Protocol.SSL3, "5 s were over")
                .hides(Protocol.TLS10, "5 s were over")
                .offersPartly(Protocol.TLS12, "reset", SampleEndpoint.GOOD)
                .facts();
        assertEquals(
                "? not all suites were seen of TLS 1.2 (reset), SSLv3 and TLS 1.0 (5 s were over)",
                Said.by(SuiteRules.DES, facts));
    }

    @Test
    void an_offer_of_nothing_is_suspicious() {
        EndpointFacts facts =
                SampleEndpoint.good().refuses(Protocol.TLS12, Protocol.TLS13).facts();
        for (OfferRule rule : OfferRules.SUITES) {
            assertEquals("? no suite of any version was accepted", Said.by(rule, facts));
        }
    }

    @Test
    void the_old_ssl_counts_where_it_was_asked_for() {
        EndpointFacts facts =
                SampleEndpoint.good().offersCodes(Protocol.SSL2, 0x0004).facts();
        assertEquals(List.of("tls.cipher.rc4"), findings(facts));
        assertTrue(Said.by(SuiteRules.RC4, facts).endsWith("(SSLv2)"));
    }

    @Test
    void lists_read_as_people_write_them() {
        assertEquals("", Words.all(List.of()));
        assertEquals("a", Words.all(List.of("a")));
        assertEquals("a and b", Words.all(List.of("a", "b")));
        assertEquals("1, 2, 3, 4 and 5", Words.some(List.of(1, 2, 3, 4, 5)));
        assertEquals("1, 2, 3, 4, 5 and 1 more", Words.some(List.of(1, 2, 3, 4, 5, 6)));
        assertEquals("1 suite", Words.count(1, "suite"));
        assertEquals("0 suites", Words.count(0, "suite"));
    }
}
