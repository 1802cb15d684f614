package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import org.junit.jupiter.api.Test;

final class CertSanRuleTest {
    private final CertSanRule rule = new CertSanRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Endpoints.of(Endpoints.leaf()).facts())
                .failing(Endpoints.of(Endpoints.leaf().noNames()).facts())
                .inconclusive(Endpoints.unseen().facts())
                .verify();
    }

    @Test
    void counts_names() {
        assertEquals("pass 2 names", Endpoints.of(Endpoints.leaf()).by(rule));
        assertEquals(
                "pass 1 name",
                Endpoints.of(Endpoints.leaf().noNames().name("a")).by(rule));
    }
}
