package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ChainUntrustedRuleTest {
    private final ChainUntrustedRule rule = new ChainUntrustedRule();

    private static final Credential LEAF = Endpoints.leaf().make();
    private static final Credential OTHER = Issue.authority("other").make();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Endpoints.of(Endpoints.leaf()).facts())
                .failing(Endpoints.of(
                                List.of(
                                        LEAF.certificate(),
                                        Endpoints.BETWEEN.certificate(),
                                        Endpoints.ROOT.certificate()),
                                OTHER)
                        .facts())
                .notApplicable(Endpoints.of(Issue.leaf()).facts())
                .notApplicable(Endpoints.of(List.of(LEAF.certificate()), Endpoints.ROOT)
                        .facts())
                .inconclusive(Endpoints.unseen().facts())
                .verify();
    }

    @Test
    void names_the_root() {
        assertEquals("pass trusted: CN=root", Endpoints.of(LEAF).by(rule));
        assertEquals(
                "ERROR the root is not in the application's store: CN=root",
                Endpoints.of(
                                List.of(
                                        LEAF.certificate(),
                                        Endpoints.BETWEEN.certificate(),
                                        Endpoints.ROOT.certificate()),
                                OTHER)
                        .by(rule));
    }

    @Test
    void tells_why_a_path_is_refused() {
        Credential wrong = Issue.leaf().by(Endpoints.BETWEEN).make();
        assertEquals(
                "ERROR it was issued by a certificate that is no authority: CN=localhost",
                Endpoints.of(Issue.leaf()
                                .keys(Keys.ec("secp256r1", "child"))
                                .by(new Credential(wrong.certificate(), wrong.keys(), wrong.chain())))
                        .by(rule));
    }
}
