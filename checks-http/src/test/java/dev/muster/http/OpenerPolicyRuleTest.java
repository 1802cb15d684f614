package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OpenerPolicyRuleTest {
    private static final OpenerPolicyRule RULE = new OpenerPolicyRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(Heads.document("Cross-Origin-Opener-Policy: same-origin"))
                .failing(Heads.document("Cross-Origin-Opener-Policy: \"same-origin\""))
                .notApplicable(Heads.api())
                .verify();
    }

    @ParameterizedTest
    @CsvSource({
        "same-origin, pass",
        "same-origin-allow-popups, pass",
        "noopener-allow-popups, pass",
        "unsafe-none, INFO",
        "Same-Origin, WARNING",
        "same-origin-plus-COEP, WARNING",
        "same-origin-allow-popup, WARNING",
        "sameorigin, WARNING",
        "noopener, WARNING",
        "require-corp, WARNING"
    })
    void words(String word, String verdict) {
        assertEquals(verdict, Heads.verdict(RULE, Heads.document("Cross-Origin-Opener-Policy: " + word)));
    }
}
