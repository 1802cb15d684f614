package dev.muster.tls;

import static dev.muster.tls.Matrix.BETWEEN;
import static dev.muster.tls.Matrix.ROOT;
import static dev.muster.tls.Matrix.hardened;
import static dev.muster.tls.Matrix.leaf;

import dev.muster.tls.Matrix.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers that are hardened but for one thing about their certificates. */
final class CertificateMatrixTest {
    private static final Duration DAY = Duration.ofDays(1);

    @ParameterizedTest
    @MethodSource
    void servers(Row row) throws Exception {
        try (BcServer server = BcServer.start(row.setup())) {
            Matrix.finds(
                    (row.findings() + " " + Matrix.NO_HYBRID).strip(),
                    row.asked().apply(Matrix.check(server.port())));
        }
    }

    @Test
    void an_address_is_asked_by_its_number() throws Exception {
        try (BcServer server =
                BcServer.start(hardened(leaf().noNames().address("127.0.0.1").make()))) {
            Matrix.finds(
                    Matrix.NO_HYBRID,
                    TlsChecks.endpoint("127.0.0.1", server.port()).trusting(Matrix.trust()));
        }
    }

    static Stream<Row> servers() {
        return Stream.of(dates(), names(), issuers(), strength(), staples(), wishes())
                .flatMap(rows -> rows);
    }

    private static Instant in(int days) {
        return Issue.NOW.plus(DAY.multipliedBy(days));
    }

    private static Row row(String name, Issue leaf, String findings) {
        return Row.of(name, hardened(leaf.make()), findings);
    }

    private static Stream<Row> dates() {
        return Stream.of(
                row("good", leaf(), ""),
                row("expired", leaf().until(in(-1)), "tls.cert.expired tls.grade"),
                row("not valid yet", leaf().from(in(1)), "tls.cert.not-yet-valid tls.grade"),
                row("20 of 180 days left", leaf().from(in(-160)).until(in(20)), "tls.cert.expiring"),
                row("5 of 180 days left", leaf().from(in(-175)).until(in(5)), "tls.cert.expiring"),
                row("30 of 90 days left", leaf().from(in(-60)).until(in(30)), ""),
                row("20 of 90 days left", leaf().from(in(-70)).until(in(20)), "tls.cert.expiring"),
                row("50 of 200 days left", leaf().from(in(-150)).until(in(50)), "tls.cert.renewal-overdue"),
                row("two years", leaf().until(in(670)), "tls.cert.lifetime-too-long"),
                Row.of(
                        "intermediate with 20 days left",
                        hardened(leaf().by(Issue.authority("ending")
                                        .by(ROOT)
                                        .until(in(20))
                                        .make())
                                .make()),
                        "tls.chain.expiring"));
    }

    private static Stream<Row> names() {
        return Stream.of(
                row("for another host", leaf().noNames().name("other.example"), "tls.cert.hostname-mismatch tls.grade"),
                row("without names", leaf().noNames(), "tls.cert.no-san tls.grade"),
                row(
                        "for the address alone",
                        leaf().noNames().address("127.0.0.1"),
                        "tls.cert.hostname-mismatch tls.grade"));
    }

    private static Stream<Row> issuers() {
        Credential own = Issue.leaf().make();
        Credential stranger = Issue.authority("stranger").make();
        Credential leaf = leaf().make();
        return Stream.of(
                Row.of("self-signed", hardened(own), "tls.cert.self-signed tls.grade"),
                Row.of("self-signed and trusted", hardened(own), "tls.cert.self-signed")
                        .asking(check -> check.trusting(own.trust())),
                Row.of(
                        "of an unknown root",
                        hardened(leaf().by(stranger).make().sentWith(stranger.certificate())),
                        "tls.chain.untrusted tls.chain.superfluous-root tls.grade"),
                Row.of("without the intermediate", hardened(leaf.sentWith()), "tls.chain.incomplete tls.grade"),
                Row.of(
                        "in wrong order",
                        hardened(leaf.sentWith(ROOT.certificate(), BETWEEN.certificate())),
                        "tls.chain.wrong-order tls.chain.superfluous-root"),
                Row.of(
                        "with the root",
                        hardened(leaf.sentWith(BETWEEN.certificate(), ROOT.certificate())),
                        "tls.chain.superfluous-root"));
    }

    private static Stream<Row> strength() {
        return Stream.of(
                row("RSA 2048", leaf().keys(Keys.rsa(2048)), ""),
                row("RSA 1024", leaf().keys(Keys.rsa(1024)), "tls.cert.weak-key tls.grade"),
                row("SHA-1", leaf().signature("SHA1withECDSA"), "tls.cert.weak-signature tls.grade"),
                Row.of(
                        "intermediate by SHA-1",
                        hardened(leaf().by(Issue.authority("old")
                                        .by(ROOT)
                                        .signature("SHA1withECDSA")
                                        .make())
                                .make()),
                        "tls.cert.weak-signature tls.grade"),
                row("for clients", leaf().purpose(KeyPurposeId.id_kp_clientAuth), "tls.cert.wrong-usage"),
                row("an authority's", leaf().authority(), "tls.cert.wrong-usage"),
                row("that must not sign", leaf().usage(KeyUsage.keyEncipherment), "tls.cert.wrong-usage"));
    }

    private static Stream<Row> staples() {
        Credential leaf = leaf().make();
        Credential must = leaf().mustStaple().make();
        return Stream.of(
                Row.of("must staple and does not", hardened(must), "tls.ocsp.must-staple-missing"),
                Row.of("must staple and does", stapling(must, about(must)), ""),
                Row.of("staples though it need not", stapling(leaf, about(leaf)), ""),
                Row.of(
                        "staples what is out of date",
                        stapling(leaf, about(leaf).from(in(-9)).until(Optional.of(in(-2)))),
                        "tls.ocsp.staple-invalid tls.cert.revoked?"),
                Row.of(
                        "staples an answer about another",
                        stapling(leaf, about(leaf).serial(7)),
                        "tls.ocsp.staple-invalid tls.cert.revoked?"),
                Row.of(
                        "staples that nobody knows",
                        stapling(leaf, about(leaf).status(new UnknownStatus())),
                        "tls.ocsp.staple-invalid tls.cert.revoked?"),
                Row.of(
                        "revoked",
                        stapling(
                                leaf,
                                about(leaf).status(new RevokedStatus(Date.from(in(-3)), CRLReason.keyCompromise))),
                        "tls.cert.revoked tls.grade"));
    }

    private static Ocsp about(Credential leaf) {
        return Ocsp.about(leaf, BETWEEN);
    }

    private static Setup stapling(Credential leaf, Ocsp answer) {
        return hardened(leaf).stapling(answer.make());
    }

    private static Stream<Row> wishes() {
        Credential leaf = leaf().make();
        return Stream.of(
                Row.of("of the expected key", hardened(leaf), "")
                        .asking(check -> check.expectPin(leaf.certificate().pin())),
                Row.of("of another key than expected", hardened(leaf), "tls.pin")
                        .asking(check -> check.expectPin("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")),
                Row.of("without timestamps on the public web", hardened(leaf), "tls.cert.no-sct")
                        .asking(EndpointCheck::publicWeb),
                Row.of("asked for A+ without HTTP", hardened(leaf), "tls.grade")
                        .asking(check -> check.atLeast(Grade.A_PLUS)),
                Row.of("asked for Mozilla's intermediate", hardened(leaf), "tls.mozilla")
                        .asking(check -> check.mozilla(MozillaProfile.INTERMEDIATE)));
    }
}
