package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EmbedderPolicyRuleTest {
    private static final EmbedderPolicyRule RULE = new EmbedderPolicyRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(Heads.document("Cross-Origin-Embedder-Policy: require-corp"))
                .failing(Heads.document("Cross-Origin-Embedder-Policy: unsafe-none"))
                .notApplicable(Heads.api())
                .verify();
    }

    @ParameterizedTest
    @CsvSource({
        "require-corp, pass",
        "credentialless, pass",
        "unsafe-none, INFO",
        "Require-Corp, WARNING",
        "require-cors, WARNING",
        "credential-less, WARNING",
        "same-origin, WARNING"
    })
    void words(String word, String verdict) {
        assertEquals(verdict, Heads.verdict(RULE, Heads.document("Cross-Origin-Embedder-Policy: " + word)));
    }
}
