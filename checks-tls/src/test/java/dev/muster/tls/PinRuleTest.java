package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import org.junit.jupiter.api.Test;

final class PinRuleTest {
    private final PinRule rule = new PinRule();

    private static final Credential LEAF = Endpoints.leaf().make();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Endpoints.of(LEAF).pins("x", LEAF.certificate().pin()).facts())
                .failing(Endpoints.of(LEAF).pins("x").facts())
                .notApplicable(Endpoints.of(LEAF).facts())
                .inconclusive(Endpoints.unseen().facts())
                .verify();
    }

    @Test
    void any_key_on_the_path_will_do() {
        assertEquals(
                "pass pinned: CN=root",
                Endpoints.of(LEAF).pins(Endpoints.ROOT.certificate().pin()).by(rule));
        assertEquals(
                "ERROR no key on the path is pinned; the certificate's is "
                        + LEAF.certificate().pin(),
                Endpoints.of(LEAF).pins("x").by(rule));
        assertEquals(44, LEAF.certificate().pin().length());
    }
}
