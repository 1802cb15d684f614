package dev.muster.tls;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What is to be graded, and how. */
final class GradingRows {
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

    private GradingRows() {}

    /** Each row of the rating guide that can be graded: what was seen, the letter, the scores, every reason. */
    static Stream<Arguments> all() {
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
        Standing staple = Standing.of(Standing.Status.REVOKED, Issue.NOW, Optional.empty(), "");
        return Seen.of(Presented.of(fine.sent(), fine.trust(), Optional.of(staple), 0));
    }

    private static Seen<Presented> md5() {
        Credential root = Issue.authority("rsa").keys(Keys.rsa(2048)).make();
        Credential leaf = Issue.leaf().by(root).signature("MD5withRSA").make();
        Trust trust = new Trust(Trust.End.TRUSTED, List.of(leaf.certificate(), root.certificate()), false, false, "");
        return Seen.of(Presented.of(leaf.chain(), trust, Optional.empty(), 0));
    }

    private static Arguments row(String name, SampleEndpoint endpoint, String expected) {
        return Arguments.of(name, endpoint, expected);
    }
}
