package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExchangeRulesTest {
    private static final String DHE = "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256";
    private static final EndpointFacts GOOD = SampleEndpoint.good().facts();

    private static SampleEndpoint dhe(int with, int without) {
        return SampleEndpoint.good()
                .offers(Protocol.TLS12, SampleEndpoint.GOOD, DHE)
                .dh(with, without);
    }

    private static Integer[] codes(String numbers) {
        return numbers.isEmpty()
                ? new Integer[0]
                : Arrays.stream(numbers.split(" ", -1)).map(Integer::valueOf).toArray(Integer[]::new);
    }

    @Test
    void sizes_keep_the_contract() {
        RuleContract.of(new WeakDhRule())
                .passing(dhe(2048, 2048).facts())
                .failing(dhe(2048, 1024).facts())
                .notApplicable(GOOD)
                .inconclusive(SampleEndpoint.good().dh(Seen.not("cut")).facts())
                .verify();
        RuleContract.of(new DheRule())
                .passing(GOOD)
                .failing(dhe(2048, 2048).facts())
                .failing(dhe(0, 0).dh(Seen.not("cut")).facts())
                .notApplicable(dhe(0, 1024).facts())
                .inconclusive(SampleEndpoint.good().hides(Protocol.TLS10, "cut").facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0    | 0    | n/a no DHE suite is offered below TLS 1.3",
                "2048 | 2048 | pass Diffie-Hellman with 2048 bits for clients that name no group of RFC 7919 and 2048 bits for clients that name groups of RFC 7919",
                "0    | 2048 | pass Diffie-Hellman with 2048 bits for clients that name no group of RFC 7919",
                "4096 | 0    | pass Diffie-Hellman with 4096 bits for clients that name groups of RFC 7919",
                "2048 | 2047 | ERROR Diffie-Hellman with 2047 bits for clients that name no group of RFC 7919 and 2048 bits for clients that name groups of RFC 7919",
                "2048 | 1024 | ERROR Diffie-Hellman with 1024 bits for clients that name no group of RFC 7919 and 2048 bits for clients that name groups of RFC 7919",
                "0    | 1023 | ERROR 'Diffie-Hellman with 1023 bits for clients that name no group of RFC 7919, which has been broken in public'",
                "2048 | 768  | ERROR 'Diffie-Hellman with 768 bits for clients that name no group of RFC 7919 and 2048 bits for clients that name groups of RFC 7919, which has been broken in public'",
                "1024 | 0    | ERROR Diffie-Hellman with 1024 bits for clients that name groups of RFC 7919",
            })
    void weak_groups_are_seen_whoever_gets_them(int with, int without, String said) {
        assertEquals(
                said.replace("'", ""),
                Said.by(new WeakDhRule(), dhe(with, without).facts()));
    }

    @Test
    void diffie_hellman_is_noted_once() {
        assertEquals(
                "INFO 1 suite accepted with DHE: " + DHE + " (TLS 1.2)",
                Said.by(new DheRule(), dhe(2048, 2048).facts()));
        assertEquals("pass none of 6 suites", Said.by(new DheRule(), GOOD));
        assertEquals(
                "n/a its group is too small: see tls.kx.weak-dh",
                Said.by(new DheRule(), dhe(2048, 1024).facts()));
        assertEquals(
                "pass none of 7 suites",
                Said.by(
                        new DheRule(),
                        SampleEndpoint.good()
                                .offers(Protocol.TLS10, "TLS_DH_anon_WITH_AES_128_CBC_SHA")
                                .facts()),
                "anonymous ones are told elsewhere");
    }

    @Test
    void groups_keep_the_contract() {
        RuleContract.of(new WeakCurveRule())
                .passing(GOOD)
                .failing(SampleEndpoint.good().curves(21).facts())
                .failing(
                        SampleEndpoint.good().groups(Seen.not("cut")).curves(19).facts())
                .notApplicable(SampleEndpoint.good().groups().curves().facts())
                .inconclusive(SampleEndpoint.good().groups(Seen.not("cut")).facts())
                .inconclusive(SampleEndpoint.good().curves(Seen.not("cut")).facts())
                .inconclusive(SampleEndpoint.good().curves(29, 9999).facts())
                .inconclusive(SampleEndpoint.good().noOffer("cut").facts())
                .verify();
        RuleContract.of(new PostQuantumRule())
                .passing(GOOD)
                .failing(SampleEndpoint.good().groups(29, 23).facts())
                .notApplicable(SampleEndpoint.only(DHE).facts())
                .inconclusive(SampleEndpoint.good().groups(Seen.not("cut")).facts())
                .inconclusive(SampleEndpoint.good().groups(29, 9999).facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4588 29 23 24  | 29 23   | pass X25519MLKEM768, x25519, secp256r1 and secp384r1",
                "29             | ''      | pass x25519",
                "29 2570 64250  | ''      | pass x25519",
                "30 256 41 34   | 30      | pass x448, ffdhe2048, curveSM2 and GC256A",
                "22 26 28       | 22      | pass secp256k1, brainpoolP256r1 and brainpoolP512r1",
                "513            | ''      | pass MLKEM768",
                "29             | 21      | WARNING secp224r1 is accepted, less than 256 bits",
                "29 21          | 21      | WARNING secp224r1 is accepted, less than 256 bits",
                "''             | 19      | WARNING secp192r1 is accepted, weak",
                "''             | 15 16   | WARNING secp160k1 and secp160r1 are accepted, weak",
                "''             | 1 21    | WARNING sect163k1 and secp224r1 are accepted, weak",
                "''             | 6 8     | WARNING sect233k1 and sect239k1 are accepted, less than 256 bits",
                "''             | 9 14    | pass sect283k1 and sect571r1",
                "29             | 65281   | ? nobody has named the group 0xFF01: look it up",
                "''             | ''      | n/a neither TLS 1.3 nor an ECDHE suite is offered",
            })
    void weak_curves_are_seen(String groups, String curves, String said) {
        EndpointFacts facts = SampleEndpoint.good()
                .groups(codes(groups))
                .curves(codes(curves))
                .facts();
        assertEquals(said, Said.by(new WeakCurveRule(), facts));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4588 29     | pass X25519MLKEM768 is accepted",
                "29 4587     | pass SecP256r1MLKEM768 is accepted",
                "4589 4587   | pass SecP384r1MLKEM1024 and SecP256r1MLKEM768 are accepted",
                "514         | pass MLKEM1024 is accepted",
                "4588 9999   | pass X25519MLKEM768 is accepted",
                "29 23       | INFO no group accepted but x25519 and secp256r1",
                "29 10794    | INFO no group accepted but x25519",
                "''          | INFO no group accepted",
                "29 25497    | ? nobody has named the group 0x6399: look it up",
            })
    void post_quantum_groups_are_noted(String groups, String said) {
        assertEquals(
                said,
                Said.by(
                        new PostQuantumRule(),
                        SampleEndpoint.good().groups(codes(groups)).facts()));
    }

    private static EndpointFacts hello(Protocol protocol, boolean renegotiation, boolean compression, boolean secret) {
        return SampleEndpoint.good()
                .old(Seen.of(Optional.of(new OldHello(protocol, renegotiation, compression, secret))))
                .facts();
    }

    @Test
    void hellos_keep_the_contract() {
        EndpointFacts bad = hello(Protocol.TLS10, false, true, false);
        for (OfferRule rule : List.of(HelloRule.RENEGOTIATION, HelloRule.COMPRESSION, HelloRule.MASTER_SECRET)) {
            RuleContract.of(rule)
                    .passing(GOOD)
                    .failing(bad)
                    .notApplicable(
                            SampleEndpoint.good().old(Seen.of(Optional.empty())).facts())
                    .inconclusive(SampleEndpoint.good().old(Seen.not("cut")).facts())
                    .inconclusive(SampleEndpoint.good().noOffer("cut").facts())
                    .verify();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "true,  false, true,  ''",
        "false, false, true,  tls.handshake.insecure-renegotiation",
        "true,  true,  true,  tls.handshake.compression",
        "true,  false, false, tls.handshake.no-extended-master-secret",
        "false, true,  false, tls.handshake.insecure-renegotiation tls.handshake.compression tls.handshake.no-extended-master-secret"
    })
    void findings_of_hellos_are_exact(boolean renegotiation, boolean compression, boolean secret, String expected) {
        EndpointFacts facts = hello(Protocol.TLS12, renegotiation, compression, secret);
        assertEquals(expected, String.join(" ", Said.findings(OfferRules.ALL, facts)));
    }

    @Test
    void hellos_name_their_version() {
        assertEquals(
                "ERROR DEFLATE is chosen: the length of answers tells secrets in them (TLS 1.1)",
                Said.by(HelloRule.COMPRESSION, hello(Protocol.TLS11, true, true, true)));
        assertEquals(
                "INFO the ServerHello has no extended_master_secret (TLS 1.2)",
                Said.by(HelloRule.MASTER_SECRET, hello(Protocol.TLS12, true, true, false)));
        assertEquals(
                "pass renegotiation_info is there (TLS 1.2)",
                Said.by(HelloRule.RENEGOTIATION, hello(Protocol.TLS12, true, true, false)));
    }
}
