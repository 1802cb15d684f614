package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Outcome;
import dev.muster.testing.RuleContract;
import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CertWeakKeyRuleTest {
    private final CertWeakKeyRule rule = new CertWeakKeyRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Endpoints.of(Endpoints.leaf()).facts())
                .failing(Endpoints.of(Endpoints.leaf().keys(Keys.rsa(1024))).facts())
                .inconclusive(Endpoints.unseen().facts())
                .inconclusive(key(CertKey.Kind.OTHER, 0, "x").facts())
                .verify();
    }

    private Endpoints key(CertKey.Kind kind, int bits, String name) {
        Outcome outcome = KeyStrength.judge(new CertKey(kind, bits, name, Optional.empty()));
        assertEquals("Inconclusive", outcome.getClass().getSimpleName());
        return Endpoints.unseen();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RSA     | 512   | ERROR the key is k
            RSA     | 1024  | ERROR the key is k
            RSA     | 2047  | ERROR the key is k
            DSA     | 3072  | ERROR the key is k, which TLS clients refuse
            EC      | 0     | unknown how strong it is nobody here knows: k
            EC      | 160   | ERROR the key is k, a curve of 160 bits
            EC      | 223   | ERROR the key is k, a curve of 223 bits
            EC      | 224   | WARNING the key is k, a curve of 224 bits
            EC      | 255   | WARNING the key is k, a curve of 255 bits
            EC      | 256   | pass k
            EC      | 521   | pass k
            EDWARDS | 256   | pass k
            ML_DSA  | 192   | pass k
            OTHER   | 0     | unknown how strong it is nobody here knows: k
            """)
    void knows_what_is_weak(CertKey.Kind kind, int bits, String said) {
        assertEquals(said, Endpoints.said(rule, KeyStrength.judge(new CertKey(kind, bits, "k", Optional.empty()))));
    }

    @ParameterizedTest
    @CsvSource({
        "1, ERROR the public exponent of the key is 1",
        "4, ERROR the public exponent of the key is 4",
        "3, pass k",
        "65537, pass k"
    })
    void knows_exponents_that_hide_nothing(BigInteger exponent, String said) {
        CertKey key = new CertKey(CertKey.Kind.RSA, 2048, "k", Optional.of(exponent));
        assertEquals(said, Endpoints.said(rule, KeyStrength.judge(key)));
    }

    @Test
    void looks_at_real_keys() {
        assertEquals(
                "pass RSA 2048",
                Endpoints.of(Endpoints.leaf().keys(Keys.rsa(2048))).by(rule));
        assertEquals(
                "pass EC secp384r1",
                Endpoints.of(Endpoints.leaf().keys(Keys.ec("secp384r1"))).by(rule));
        assertEquals(
                "ERROR the key is DSA 1024, which TLS clients refuse",
                Endpoints.of(Endpoints.leaf().keys(Keys.dsa(1024))).by(rule));
    }

    @Test
    void looks_at_intermediates_too() {
        Credential weak =
                Issue.authority("weak").keys(Keys.rsa(1024)).by(Endpoints.ROOT).make();
        assertEquals(
                "ERROR the key is RSA 1024", Endpoints.of(Issue.leaf().by(weak)).by(rule));
    }
}
