package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same by servers that are not Java: what OpenSSL says that it has is what is found. */
@Tag("openssl")
final class OpensslServerTest {
    private static final String EVERYTHING = "ALL:COMPLEMENTOFALL:!PSK:!SRP:!aDSS:@SECLEVEL=0";

    /** {@return IANA's names of what OpenSSL has for this version, as it says itself} */
    private static List<String> said(String version) throws Exception {
        return OpensslServer.run("ciphers", "-s", "-stdname", version, EVERYTHING).stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .sorted()
                .toList();
    }

    @Test
    void every_suite_that_openssl_has() throws Exception {
        Setup setup = Setup.of(EnumeratorTest.RSA, EnumeratorTest.EC)
                .protocols(Protocol.TLS10, Protocol.TLS11, Protocol.TLS12, Protocol.TLS13);
        try (OpensslServer server = OpensslServer.start(setup, "-cipher", EVERYTHING)) {
            Offer offer = EnumeratorTest.offer(server.port());
            assertEquals(said("-tls1"), EnumeratorTest.suites(offer, Protocol.TLS10));
            assertEquals(said("-tls1_1"), EnumeratorTest.suites(offer, Protocol.TLS11));
            assertEquals(said("-tls1_2"), EnumeratorTest.suites(offer, Protocol.TLS12));
            assertEquals(
                    List.of("TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256"),
                    EnumeratorTest.suites(offer, Protocol.TLS13));
            assertEquals(VersionOffer.refused(), offer.of(Protocol.SSL3));
            assertEquals(VersionOffer.refused(), offer.of(Protocol.SSL2));
        }
    }

    @Test
    void groups_in_its_order_and_an_odd_curve() throws Exception {
        try (OpensslServer server =
                OpensslServer.start(Setup.of(EnumeratorTest.RSA), "-groups", "P-384:X25519:P-256")) {
            Offer offer = EnumeratorTest.offer(server.port());
            assertEquals(Seen.of(List.of(24, 29, 23)), offer.groups());
            assertEquals(Seen.of(List.of(24, 29, 23)), offer.curves());
            assertEquals(Seen.of(true), offer.serverOrder());
        }
        Setup old = Setup.of(EnumeratorTest.RSA).protocols(Protocol.TLS12);
        try (OpensslServer server =
                OpensslServer.start(old, "-groups", "P-192", "-cipher", "ECDHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0")) {
            Offer offer = EnumeratorTest.offer(server.port());
            assertEquals(Seen.of(List.of(19)), offer.curves());
            assertEquals(
                    List.of("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"), EnumeratorTest.suites(offer, Protocol.TLS12));
        }
    }

    @Test
    void curves_beside_that_of_an_ecdsa_certificate() throws Exception {
        Setup setup = Setup.of(EnumeratorTest.EC).protocols(Protocol.TLS12).clientOrder();
        try (OpensslServer server = OpensslServer.start(setup, "-groups", "P-256:P-384:P-521")) {
            assertEquals(
                    List.of(23, 24, 25),
                    EnumeratorTest.offer(server.port()).curves().value().orElseThrow());
        }
    }

    @Test
    void a_small_field_and_a_staple() throws Exception {
        byte[] staple =
                new OCSPRespBuilder().build(OCSPRespBuilder.TRY_LATER, null).getEncoded();
        Setup setup = Setup.of(EnumeratorTest.RSA).protocols(Protocol.TLS12).stapling(staple);
        try (OpensslServer server = OpensslServer.start(setup, "-cipher", "DHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0")) {
            Enumeration seen = EnumeratorTest.look(server.port());
            DhSize size = seen.offer().value().orElseThrow().dh().value().orElseThrow();
            assertEquals(OptionalInt.of(2048), size.without());
            assertArrayEquals(staple, seen.staple().orElseThrow());
            assertEquals(
                    List.of(EnumeratorTest.RSA.certificate()),
                    seen.chain().value().orElseThrow());
        }
    }
}
