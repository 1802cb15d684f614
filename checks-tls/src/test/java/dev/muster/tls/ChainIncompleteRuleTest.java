package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ChainIncompleteRuleTest {
    private final ChainIncompleteRule rule = new ChainIncompleteRule();

    private static final Credential LEAF = Endpoints.leaf().make();
    private static final Credential OTHER = Issue.authority("other").make();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Endpoints.of(Endpoints.leaf()).facts())
                .passing(Endpoints.of(
                                List.of(
                                        LEAF.certificate(),
                                        Endpoints.BETWEEN.certificate(),
                                        Endpoints.ROOT.certificate()),
                                OTHER)
                        .facts())
                .failing(Endpoints.of(List.of(LEAF.certificate()), Endpoints.ROOT)
                        .facts())
                .notApplicable(Endpoints.of(Issue.leaf()).facts())
                .inconclusive(Endpoints.unseen().facts())
                .verify();
    }

    @Test
    void names_the_issuer_that_is_missing() {
        assertEquals(
                "ERROR the issuer was neither sent nor is it in the store: CN=between",
                Endpoints.of(List.of(LEAF.certificate()), Endpoints.ROOT).by(rule));
        assertEquals("pass 2 sent, 3 in the path", Endpoints.of(LEAF).by(rule));
        assertEquals(
                "pass 1 sent, 2 in the path",
                Endpoints.of(List.of(LEAF.certificate()), Endpoints.BETWEEN).by(rule));
    }
}
