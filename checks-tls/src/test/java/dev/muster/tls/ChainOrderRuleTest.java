package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ChainOrderRuleTest {
    private final ChainOrderRule rule = new ChainOrderRule();

    private static final Credential LEAF = Endpoints.leaf().make();
    private static final Credential DEEP =
            Issue.authority("deep").by(Endpoints.BETWEEN).make();
    private static final Credential LEAF3 = Issue.leaf().by(DEEP).make();

    private static Endpoints sent(X509... chain) {
        return Endpoints.of(List.of(chain), Endpoints.ROOT);
    }

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Endpoints.of(Endpoints.leaf()).facts())
                .passing(sent(LEAF.certificate()).facts())
                .failing(sent(LEAF.certificate(), Endpoints.BETWEEN.certificate(), Endpoints.BETWEEN.certificate())
                        .facts())
                .inconclusive(Endpoints.unseen().facts())
                .verify();
    }

    @Test
    void says_which_one_is_out_of_place() {
        X509 leaf = LEAF3.certificate();
        X509 deep = DEEP.certificate();
        X509 between = Endpoints.BETWEEN.certificate();
        assertEquals("pass 3 certificates in order", sent(leaf, deep, between).by(rule));
        assertEquals("pass 1 certificate", sent(leaf).by(rule));
        assertEquals(
                "WARNING certificate 2 of 3, CN=between, stands before what it issued",
                sent(leaf, between, deep).by(rule));
        assertEquals(
                "WARNING certificate 3 of 3, CN=deep, came before",
                sent(leaf, deep, deep).by(rule));
        assertEquals(
                "WARNING certificate 3 of 3, CN=stranger, issued none of the others",
                sent(
                                leaf,
                                deep,
                                Issue.authority("stranger")
                                        .by(Endpoints.ROOT)
                                        .make()
                                        .certificate())
                        .by(rule));
    }

    @Test
    void a_certificate_signed_across_may_stand_beside_its_like() {
        Credential other = Issue.authority("other").make();
        X509 across = Issue.authority("between").by(other).make().certificate();
        assertEquals(
                "pass 3 certificates in order",
                sent(LEAF.certificate(), Endpoints.BETWEEN.certificate(), across)
                        .by(rule));
    }
}
