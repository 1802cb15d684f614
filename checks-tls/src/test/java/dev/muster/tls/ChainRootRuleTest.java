package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import org.junit.jupiter.api.Test;

final class ChainRootRuleTest {
    private final ChainRootRule rule = new ChainRootRule();

    private static Endpoints whole() {
        Credential leaf = Endpoints.leaf().make();
        return Endpoints.of(leaf.sentWith(Endpoints.BETWEEN.certificate(), Endpoints.ROOT.certificate()));
    }

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Endpoints.of(Endpoints.leaf()).facts())
                .passing(Endpoints.of(Issue.leaf()).facts())
                .failing(whole().facts())
                .inconclusive(Endpoints.unseen().facts())
                .verify();
    }

    @Test
    void it_is_only_told() {
        assertEquals("INFO sent although every client has it or refuses it: CN=root", whole().by(rule));
    }
}
