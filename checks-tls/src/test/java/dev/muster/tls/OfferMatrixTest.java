package dev.muster.tls;

import static dev.muster.tls.Matrix.NO_HYBRID;
import static dev.muster.tls.Matrix.hardened;
import static dev.muster.tls.Matrix.leaf;

import dev.muster.tls.Matrix.Row;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers that are good but for what they offer: the JDK's of today, the JDK's with all it has switched off, and others. */
final class OfferMatrixTest {
    private static final String[] OF_OLD = {
        "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA", "TLS_RSA_WITH_AES_128_CBC_SHA", "TLS_RSA_WITH_3DES_EDE_CBC_SHA"
    };

    private static final Credential EC = leaf().make();
    private static final Credential RSA = leaf().keys(Keys.rsa(2048)).usage(160).make();

    @ParameterizedTest
    @MethodSource
    void current(Row row) throws Exception {
        try (JdkServer server = JdkServer.start(row.setup())) {
            Matrix.finds(row.findings(), row.asked().apply(Matrix.check(server.port())));
        }
    }

    static Stream<Row> current() {
        Setup http = hardened(EC).field("Content-Type: text/plain");
        return Stream.of(
                Row.of("hardened", hardened(EC), NO_HYBRID),
                Row.of("hardened, RSA", hardened(RSA), NO_HYBRID),
                Row.of(
                        "with CBC",
                        Setup.of(RSA).suites(and("TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256")),
                        NO_HYBRID + " tls.cipher.cbc"),
                Row.of("TLS 1.3 alone", hardened(EC).protocols(Protocol.TLS13), NO_HYBRID),
                Row.of("TLS 1.2 alone", hardened(EC).protocols(Protocol.TLS12), "tls.proto.no-tls13"),
                Row.of("HTTP without HSTS", http, NO_HYBRID + " tls.hsts.missing tls.alpn.no-http2")
                        .asking(EndpointCheck::http),
                Row.of(
                                "HTTP with HSTS for a day",
                                http.field("Strict-Transport-Security: max-age=86400"),
                                NO_HYBRID + " tls.hsts.short tls.alpn.no-http2")
                        .asking(EndpointCheck::http),
                Row.of(
                                "HTTP with HSTS for two years, A+",
                                http.field("Strict-Transport-Security: max-age=63072000"),
                                NO_HYBRID + " tls.alpn.no-http2")
                        .asking(check -> check.http().atLeast(Grade.A_PLUS)));
    }

    @ParameterizedTest
    @MethodSource
    void old(Row row) throws Exception {
        try (OldServer server = OldServer.start(row.setup())) {
            Matrix.finds(row.findings(), row.asked().apply(Matrix.check(server.port())));
        }
    }

    /** {@return what is current, and one more} */
    private static String[] and(String suite) {
        return Stream.concat(Stream.of(Matrix.CURRENT), Stream.of(suite)).toArray(String[]::new);
    }

    private static Row alone(String suite, String findings) {
        return alone(Protocol.TLS12, suite, findings);
    }

    private static Row alone(Protocol protocol, String suite, String findings) {
        return Row.of(
                protocol + " with " + suite, Setup.of(RSA).protocols(protocol).suites(suite), findings);
    }

    static Stream<Row> old() {
        return Stream.of(
                Row.of(
                        "TLS 1.1 alone",
                        Setup.of(RSA).protocols(Protocol.TLS11).suites(OF_OLD),
                        "tls.cipher.3des tls.cipher.no-aead tls.cipher.static-kx tls.grade tls.proto.legacy tls.proto.no-tls12"),
                Row.of(
                        "TLS 1.0 alone",
                        Setup.of(RSA).protocols(Protocol.TLS10).suites(OF_OLD),
                        "tls.cipher.3des tls.cipher.no-aead tls.cipher.static-kx tls.grade tls.proto.legacy tls.proto.no-tls12"),
                Row.of(
                        "SSLv3 alone",
                        Setup.of(RSA)
                                .protocols(Protocol.SSL3)
                                .suites("TLS_RSA_WITH_AES_128_CBC_SHA", "TLS_RSA_WITH_3DES_EDE_CBC_SHA"),
                        "tls.cipher.3des tls.cipher.no-aead tls.cipher.no-forward-secrecy tls.grade tls.handshake.no-extended-master-secret tls.proto.no-tls12 tls.proto.ssl3"),
                Row.of(
                        "with static RSA",
                        Setup.of(RSA).suites(and("TLS_RSA_WITH_AES_128_GCM_SHA256")),
                        NO_HYBRID + " tls.cipher.static-kx"),
                alone(
                        "TLS_RSA_WITH_NULL_SHA256",
                        "tls.cipher.null tls.cipher.no-aead tls.cipher.no-forward-secrecy tls.grade tls.proto.no-tls13"),
                alone(
                        "TLS_ECDHE_RSA_WITH_NULL_SHA",
                        "tls.cipher.null tls.cipher.no-aead tls.cipher.no-forward-secrecy tls.grade tls.proto.no-tls13"),
                alone(
                        "TLS_DH_anon_WITH_AES_128_GCM_SHA256",
                        "tls.cipher.anon tls.cipher.no-aead tls.cipher.no-forward-secrecy tls.grade tls.cert.shown? tls.proto.no-tls13"),
                alone(
                        "TLS_ECDH_anon_WITH_AES_128_CBC_SHA",
                        "tls.cipher.anon tls.cipher.no-aead tls.cipher.no-forward-secrecy tls.grade tls.cert.shown? tls.proto.no-tls13"),
                alone(
                        Protocol.TLS10,
                        "TLS_RSA_EXPORT_WITH_RC4_40_MD5",
                        "tls.cipher.export tls.cipher.no-aead tls.cipher.no-forward-secrecy tls.grade tls.proto.legacy tls.proto.no-tls12"),
                alone(
                        Protocol.TLS10,
                        "TLS_RSA_EXPORT_WITH_DES40_CBC_SHA",
                        "tls.cipher.export tls.cipher.no-aead tls.cipher.no-forward-secrecy tls.grade tls.proto.legacy tls.proto.no-tls12"),
                alone(
                        Protocol.TLS10,
                        "TLS_RSA_WITH_DES_CBC_SHA",
                        "tls.cipher.des tls.cipher.no-aead tls.cipher.no-forward-secrecy tls.grade tls.proto.legacy tls.proto.no-tls12"),
                alone(
                        "TLS_RSA_WITH_RC4_128_SHA",
                        "tls.cipher.rc4 tls.cipher.no-aead tls.cipher.no-forward-secrecy tls.grade tls.proto.no-tls13"),
                alone(
                        "TLS_ECDHE_RSA_WITH_RC4_128_SHA",
                        "tls.cipher.rc4 tls.cipher.no-aead tls.grade tls.proto.no-tls13"),
                alone(
                        "TLS_RSA_WITH_3DES_EDE_CBC_SHA",
                        "tls.cipher.3des tls.cipher.no-aead tls.cipher.no-forward-secrecy tls.grade tls.proto.no-tls13"),
                alone(
                        "TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA",
                        "tls.cipher.3des tls.cipher.no-aead tls.grade tls.proto.no-tls13"),
                alone("TLS_RSA_WITH_AES_128_GCM_SHA256", "tls.cipher.no-forward-secrecy tls.grade tls.proto.no-tls13"),
                alone(
                        "TLS_RSA_WITH_AES_256_CBC_SHA",
                        "tls.cipher.no-aead tls.cipher.no-forward-secrecy tls.grade tls.proto.no-tls13"),
                alone("TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256", "tls.cipher.no-aead tls.grade tls.proto.no-tls13"),
                alone("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", "tls.proto.no-tls13"),
                alone("TLS_DHE_RSA_WITH_AES_128_GCM_SHA256", "tls.kx.dhe tls.proto.no-tls13"),
                Row.of(
                        "everything",
                        Setup.of(RSA)
                                .protocols(
                                        Protocol.SSL3, Protocol.TLS10, Protocol.TLS11, Protocol.TLS12, Protocol.TLS13)
                                .suites("*"),
                        "tls.cipher.3des tls.cipher.anon tls.cipher.cbc tls.cipher.des tls.cipher.export tls.cipher.null tls.cipher.rc4 tls.cipher.static-kx tls.grade "
                                + NO_HYBRID + " tls.kx.weak-dh tls.proto.legacy tls.proto.ssl3"));
    }

    @ParameterizedTest
    @MethodSource
    void others(Row row) throws Exception {
        try (BcServer server = BcServer.start(row.setup())) {
            Matrix.finds(row.findings(), row.asked().apply(Matrix.check(server.port())));
        }
    }

    static Stream<Row> others() {
        Setup dhe = Setup.of(RSA).protocols(Protocol.TLS12).suites("TLS_DHE_RSA_WITH_AES_128_GCM_SHA256");
        return Stream.of(
                Row.of("hybrid group", hardened(EC).groups(4588, 29), ""),
                Row.of(
                        "hybrid group alone",
                        hardened(EC).protocols(Protocol.TLS13).groups(4588),
                        ""),
                Row.of(
                        "DH of 768 bits, whatever is offered",
                        dhe.dh(768),
                        "tls.grade tls.kx.weak-dh tls.proto.no-tls13"),
                Row.of("DH of 1024 bits", dhe.dh(1024), "tls.grade tls.kx.weak-dh tls.proto.no-tls13"),
                Row.of("DH of 2048 bits", dhe.dh(2048), "tls.kx.dhe tls.proto.no-tls13"),
                Row.of(
                        "P-192",
                        hardened(EC).protocols(Protocol.TLS12).groups(19),
                        "tls.kx.weak-curve tls.proto.no-tls13"),
                Row.of(
                        "P-224",
                        hardened(EC).protocols(Protocol.TLS12).groups(21),
                        "tls.kx.weak-curve tls.proto.no-tls13"));
    }
}
