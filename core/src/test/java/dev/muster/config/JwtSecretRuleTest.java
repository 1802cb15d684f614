package dev.muster.config;

import static dev.muster.config.SecretSamples.key;
import static dev.muster.config.SecretSamples.kind;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.config.JwtFacts.Encoding;
import dev.muster.config.JwtFacts.Stated;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.security.spec.ECGenParameterSpec;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JwtSecretRuleTest {
    private static final String UNDECIDED = "";

    private final JwtSecretRule rule = new JwtSecretRule();

    private List<Outcome> judge(String algorithm, Encoding encoding, Optional<SecretFact> key, SecretFact... others) {
        Optional<Stated> stated =
                algorithm.equals(UNDECIDED) ? Optional.empty() : Optional.of(Stated.of("JWT_ALGORITHM", algorithm));
        return rule.judge(
                new JwtFacts(stated, key, encoding, Arrays.asList(others), Optional.empty(), ChronoUnit.SECONDS));
    }

    private Outcome text(String algorithm, String key) {
        List<Outcome> outcomes = judge(algorithm, Encoding.TEXT, Optional.of(key("JWT_KEY", key)));
        assertEquals(1, outcomes.size(), outcomes.toString());
        return outcomes.get(0);
    }

    private static String random(int characters) {
        return Base64.getUrlEncoder()
                .encodeToString(SecretSamples.seeded(characters, characters))
                .substring(0, characters);
    }

    private static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + label
                + "-----\n";
    }

    private static KeyPair pair(String algorithm, int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        if (bits > 0) {
            generator.initialize(bits);
        }
        return generator.generateKeyPair();
    }

    @ParameterizedTest
    @CsvSource({
        "HS256, 32, Passed",
        "HS256, 31, Failed",
        "HS384, 48, Passed",
        "HS384, 47, Failed",
        "HS512, 64, Passed",
        "HS512, 63, Failed",
        "hs256, 32, Passed",
        "HmacSHA512, 63, Failed",
        "'HS256, HS512', 63, Failed",
        "'[\"HS256\",\"HS384\"]', 48, Passed",
        "'', 31, Failed",
        "'', 32, Inconclusive",
        "'', 63, Inconclusive",
        "'', 64, Passed",
    })
    void counts_the_bytes_that_the_algorithm_needs(String algorithm, int characters, String verdict) {
        assertEquals(verdict, kind(text(algorithm, random(characters))));
    }

    @ParameterizedTest
    @CsvSource({"HS256, 32, Passed", "HS256, 31, Failed", "HS512, 64, Passed", "HS512, 63, Failed"})
    void counts_them_after_decoding_where_base64_is_declared(String algorithm, int bytes, String verdict) {
        for (Base64.Encoder encoder :
                List.of(Base64.getEncoder(), Base64.getUrlEncoder().withoutPadding())) {
            SecretFact key = key("JWT_KEY", encoder.encodeToString(SecretSamples.bytes(bytes)) + "\n");
            assertEquals(
                    verdict,
                    kind(judge(algorithm, Encoding.BASE64, Optional.of(key)).get(0)));
        }
    }

    @Test
    void fails_a_key_that_is_declared_as_base64_and_is_none() {
        SecretFact key = key("JWT_KEY", "no base64 at all: " + SecretSamples.strong());
        assertEquals(
                "Failed", kind(judge("HS256", Encoding.BASE64, Optional.of(key)).get(0)));
    }

    @Test
    void counts_bytes_and_not_characters() {
        assertEquals(
                "a key of 30 bytes for HS256",
                ((Outcome.Failed) text("HS256", "ключ".repeat(3) + "abcdef")).observed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "this-is-my-super-secret-jwt-signing-key-2024"})
    void fails_a_long_key_that_can_be_guessed(String weak) {
        Outcome.Failed failed = (Outcome.Failed) text("HS256", weak);
        assertTrue(failed.observed().contains("can be guessed"), failed.observed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "nOnE", "HS256,none", "RS256 none"})
    void refuses_none_whatever_the_key(String algorithm) {
        List<Outcome> outcomes = judge(algorithm, Encoding.TEXT, Optional.of(key("JWT_KEY", random(64))));
        Outcome.Failed failed = (Outcome.Failed) outcomes.get(0);
        assertEquals("tokens without a signature are accepted", failed.observed());
        assertEquals("JWT_ALGORITHM", failed.subject());
    }

    @Test
    void says_nothing_of_the_key_where_nothing_is_signed() {
        assertEquals(
                1,
                judge("none", Encoding.TEXT, Optional.of(key("JWT_KEY", "x"))).size());
    }

    @Test
    void fails_hmac_beside_key_pairs() {
        List<Outcome> outcomes = judge("HS256,RS256", Encoding.TEXT, Optional.of(key("JWT_KEY", random(64))));
        assertEquals(
                "Failed JWT_ALGORITHM",
                kind(outcomes.get(0)) + " " + outcomes.get(0).subject());
        assertEquals(
                List.of("Inconclusive JWT_KEY"),
                judge("RS256,ES256", Encoding.TEXT, Optional.of(key("JWT_KEY", "x"))).stream()
                        .map(outcome -> kind(outcome) + " " + outcome.subject())
                        .toList());
    }

    @Test
    void cannot_tell_of_an_algorithm_it_does_not_know_or_cannot_read() {
        List<Outcome> unknown = judge("HS257", Encoding.TEXT, Optional.of(key("JWT_KEY", random(64))));
        assertEquals(
                "Inconclusive JWT_ALGORITHM",
                kind(unknown.get(0)) + " " + unknown.get(0).subject());
        Stated unreadable = Stated.of(new Seen.Unreadable("JWT_ALGORITHM", "it may not be read"));
        Stated missing = Stated.of(new Seen.Missing("JWT_ALGORITHM"));
        assertEquals("Inconclusive", kind(withAlgorithm(unreadable).get(0)));
        assertEquals(1, withAlgorithm(missing).size());
        assertEquals(
                1,
                judge(" ,", Encoding.TEXT, Optional.of(key("JWT_KEY", random(31)))).stream()
                        .filter(Outcome.Failed.class::isInstance)
                        .count());
    }

    private List<Outcome> withAlgorithm(Stated stated) {
        return rule.judge(new JwtFacts(
                Optional.of(stated),
                Optional.of(key("JWT_KEY", random(64))),
                Encoding.TEXT,
                List.of(),
                Optional.empty(),
                ChronoUnit.SECONDS));
    }

    @Test
    void fails_a_key_that_serves_something_else_too() {
        String shared = random(64);
        List<Outcome> outcomes = judge(
                "HS256",
                Encoding.TEXT,
                Optional.of(key("JWT_KEY", shared)),
                key("SECRET_KEY", " " + shared),
                key("OTHER", SecretSamples.strong()),
                new SecretFact.Missing("MISSING"));
        assertEquals("the key is also SECRET_KEY", ((Outcome.Failed) outcomes.get(0)).observed());
    }

    @Test
    void a_key_that_is_missing_fails_and_one_that_cannot_be_read_is_inconclusive() {
        assertEquals(
                "Failed",
                kind(judge("HS256", Encoding.TEXT, Optional.of(new SecretFact.Missing("K")))
                        .get(0)));
        SecretFact unreadable = new SecretFact.Unreadable("K", "it may not be read");
        assertEquals(
                "Inconclusive",
                kind(judge("HS256", Encoding.TEXT, Optional.of(unreadable)).get(0)));
    }

    @Test
    void without_a_named_key_hmac_is_inconclusive_and_a_key_pair_does_not_apply() {
        assertEquals(
                "Inconclusive",
                kind(judge("HS256", Encoding.TEXT, Optional.empty()).get(0)));
        assertEquals(
                "Inconclusive",
                kind(judge(UNDECIDED, Encoding.TEXT, Optional.empty()).get(0)));
        assertEquals(
                "NotApplicable",
                kind(judge("EdDSA", Encoding.TEXT, Optional.empty()).get(0)));
    }

    @Test
    void judges_an_rsa_key_by_its_size() throws GeneralSecurityException {
        KeyPair small = pair("RSA", 1024);
        KeyPair large = pair("RSA", 2048);
        assertEquals(
                "Failed",
                kind(text("RS256", pem("PRIVATE KEY", small.getPrivate().getEncoded()))));
        assertEquals(
                "Failed", kind(text("PS512", pem("PUBLIC KEY", small.getPublic().getEncoded()))));
        assertEquals(
                "Passed",
                kind(text("RS256", pem("PRIVATE KEY", large.getPrivate().getEncoded()))));
        assertEquals(
                "an RSA key of 2048 bits",
                ((Outcome.Passed) text(
                                "RS256",
                                pem("PUBLIC KEY", large.getPublic().getEncoded())
                                        .replace("\n", "\\n")))
                        .evidence());
        assertEquals(
                "Passed",
                kind(text(UNDECIDED, pem("PUBLIC KEY", large.getPublic().getEncoded()))));
        // PKCS#1 is what PKCS#8 holds behind 26 bytes for a key of this size
        byte[] pkcs8 = large.getPrivate().getEncoded();
        assertEquals(
                "Passed", kind(text("RS256", pem("RSA PRIVATE KEY", Arrays.copyOfRange(pkcs8, 26, pkcs8.length)))));
    }

    @Test
    void judges_an_elliptic_key_by_its_curve() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        String p256 =
                pem("PRIVATE KEY", generator.generateKeyPair().getPrivate().getEncoded());
        assertEquals("Passed", kind(text("ES256", p256)));
        assertEquals("Failed", kind(text("ES512", p256)));
        assertEquals("Failed", kind(text("RS256", p256)));
        assertEquals("Failed", kind(text("HS256", p256)));
        assertEquals("Passed", kind(text("RS256,ES256", p256)));
        assertEquals("Passed", kind(text(UNDECIDED, p256)));
        String edwards = pem("PUBLIC KEY", pair("Ed25519", 0).getPublic().getEncoded());
        assertEquals("Passed", kind(text("EdDSA", edwards)));
        assertEquals("Failed", kind(text("ES256", edwards)));
    }

    @Test
    void reads_the_key_of_a_certificate() throws GeneralSecurityException {
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init((KeyStore) null);
        X509Certificate certificate = Arrays.stream(
                        ((X509TrustManager) trusted.getTrustManagers()[0]).getAcceptedIssuers())
                .filter(issuer -> issuer.getPublicKey() instanceof RSAKey)
                .findFirst()
                .orElseThrow();
        assertEquals("Passed", kind(text("RS256", pem("CERTIFICATE", certificate.getEncoded()))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/run/secrets/jwt.pem",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nAAA",
                "-----BEGIN RSA PRIVATE KEY-----\nA\n-----END RSA PRIVATE KEY-----",
                "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----",
            })
    void cannot_tell_the_size_of_what_it_cannot_read(String key) {
        assertEquals("Inconclusive", kind(text("RS256", key)));
    }
}
