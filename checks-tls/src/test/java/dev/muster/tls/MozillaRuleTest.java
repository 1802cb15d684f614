package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class MozillaRuleTest {
    private static final String[] RSA = {
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256"
    };

    private static SampleEndpoint intermediate() {
        return SampleEndpoint.good().wishes(MozillaProfile.INTERMEDIATE);
    }

    private static SampleEndpoint modern() {
        return SampleEndpoint.good().wishes(MozillaProfile.MODERN).refuses(Protocol.TLS12);
    }

    private static Issue life(int days) {
        return Issue.leaf().by(SampleEndpoint.root()).from(Issue.NOW).until(Issue.NOW.plus(Duration.ofDays(days)));
    }

    private static SampleEndpoint presents(SampleEndpoint endpoint, Issue issue) {
        return endpoint.presents(
                SampleEndpoint.presented(issue.by(SampleEndpoint.root()).make(), Trust.End.TRUSTED));
    }

    @Test
    void keeps_the_contract() {
        RuleContract.of(new MozillaRule())
                .passing(intermediate().facts())
                .passing(modern().facts())
                .failing(modern().offers(Protocol.TLS12, SampleEndpoint.GOOD).facts())
                .notApplicable(SampleEndpoint.good().facts())
                .inconclusive(intermediate().noOffer("cut").facts())
                .verify();
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                row(intermediate(), "pass as Mozilla's intermediate"),
                row(modern(), "pass as Mozilla's modern"),
                row(intermediate().offers(Protocol.TLS12, RSA).presents(rsa(2048)), "pass as Mozilla's intermediate"),
                row(intermediate().offers(Protocol.TLS10, "TLS_RSA_WITH_AES_128_CBC_SHA"), "WARNING offers TLS 1.0"),
                row(
                        intermediate().offersCodes(Protocol.SSL2, 5).offers(Protocol.SSL3, "TLS_RSA_WITH_RC4_128_SHA"),
                        "WARNING offers SSLv2 and SSLv3"),
                row(intermediate().refuses(Protocol.TLS13), "WARNING does not offer TLS 1.3"),
                row(intermediate().refuses(Protocol.TLS12), "WARNING does not offer TLS 1.2"),
                row(modern().offers(Protocol.TLS12, "TLS_RSA_WITH_RC4_128_SHA"), "WARNING offers TLS 1.2"),
                row(
                        intermediate().offers(Protocol.TLS12, SampleEndpoint.GOOD),
                        "WARNING does not offer TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384 and"
                                + " TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256"),
                row(
                        modern().offers(Protocol.TLS13, "TLS_AES_128_GCM_SHA256", "TLS_AES_128_CCM_SHA256"),
                        "WARNING offers TLS_AES_128_CCM_SHA256; does not offer TLS_AES_256_GCM_SHA384 and"
                                + " TLS_CHACHA20_POLY1305_SHA256"),
                row(intermediate().groups(29, 23, 24), "WARNING does not offer X25519MLKEM768"),
                row(intermediate().groups(4588, 29, 23, 24, 30).curves(25), "WARNING offers x448 and secp521r1"),
                row(intermediate().groups(4588, 29, 23, 24, 0x3A3A), "pass as Mozilla's intermediate"),
                row(intermediate().offers(Protocol.TLS12, RSA).presents(rsa(1024)), "WARNING the key is RSA 1024"),
                row(
                        presents(
                                intermediate().offers(Protocol.TLS12),
                                Issue.leaf().keys(Keys.dsa(1024)).until(Issue.NOW)),
                        "WARNING the key is DSA 1024"),
                row(presents(modern(), life(90).keys(Keys.ec("secp384r1"))), "pass as Mozilla's modern"),
                row(presents(modern(), life(90).keys(Keys.ec("secp521r1"))), "WARNING the key is EC secp521r1"),
                row(presents(modern(), life(90).keys(Keys.rsa(2048))), "WARNING the key is RSA 2048"),
                row(
                        presents(modern(), life(90).signature("SHA1withECDSA")),
                        "WARNING a certificate signed by SHA1WITHECDSA"),
                row(presents(modern(), life(90).signature("SHA512withECDSA")), "pass as Mozilla's modern"),
                row(presents(modern(), life(91)), "WARNING a certificate for 91 days, more than 90"),
                row(presents(intermediate(), life(366)), "pass as Mozilla's intermediate"),
                row(presents(intermediate(), life(367)), "WARNING a certificate for 367 days, more than 366"),
                row(intermediate().hsts("max-age=63071999"), "WARNING HSTS for 63071999 s, less than 63072000"),
                row(intermediate().noHsts(), "WARNING HSTS for 0 s, less than 63072000"),
                row(intermediate().hsts(Seen.not(Hsts.NO_HTTP)), "pass as Mozilla's intermediate"),
                row(intermediate().hsts(Seen.not("cut")), "? HSTS: cut"),
                row(intermediate().presents(Seen.not("cut")), "? the certificate: cut"),
                row(intermediate().noOffer("cut"), "? the offer: cut"),
                row(intermediate().hides(Protocol.TLS10, "cut"), "? TLS 1.0: cut"),
                row(intermediate().hides(Protocol.SSL2, "cut"), "pass as Mozilla's intermediate"),
                row(intermediate().hides(Protocol.TLS13, "cut"), "? TLS 1.3: cut"),
                row(
                        intermediate().offersPartly(Protocol.TLS12, "cut", SampleEndpoint.GOOD),
                        "? all suites of TLS 1.2: cut"),
                row(
                        intermediate().offersPartly(Protocol.TLS12, "cut", "TLS_RSA_WITH_AES_128_GCM_SHA256"),
                        "WARNING offers TLS_RSA_WITH_AES_128_GCM_SHA256"),
                row(intermediate().groups(Seen.not("cut")), "? the groups of TLS 1.3: cut"),
                row(
                        intermediate().offersCodes(Protocol.TLS13, 0x1301, 0x1302, 0x1303, 0x7A7A),
                        "WARNING offers 0x7A7A"));
    }

    private static Seen<Presented> rsa(int bits) {
        Credential root = Issue.authority("rsa").keys(Keys.rsa(2048)).make();
        return SampleEndpoint.presented(
                Issue.leaf().keys(Keys.rsa(bits)).by(root).make(), Trust.End.UNKNOWN_ROOT);
    }

    private static Arguments row(SampleEndpoint endpoint, String said) {
        return Arguments.of(endpoint, said);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void lists_all_that_differs(SampleEndpoint endpoint, String said) {
        assertEquals(said, Said.by(new MozillaRule(), endpoint.facts()));
    }

    @Test
    void the_verdict_stands_beside_the_letter() {
        assertTrue(grade(SampleEndpoint.good()).endsWith("; as Mozilla's intermediate"));
        assertTrue(grade(SampleEndpoint.good().refuses(Protocol.TLS12)).endsWith("; as Mozilla's modern"));
        assertTrue(grade(SampleEndpoint.good().groups(29)).endsWith("; as neither of Mozilla's configurations"));
        assertTrue(grade(SampleEndpoint.good().noOffer("cut"))
                .endsWith("; whether as one of Mozilla's configurations is not known"));
    }

    private static String grade(SampleEndpoint endpoint) {
        return Said.by(new GradeRule(), endpoint.facts());
    }
}
