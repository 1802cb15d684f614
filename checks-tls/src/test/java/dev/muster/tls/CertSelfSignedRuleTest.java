package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import org.junit.jupiter.api.Test;

final class CertSelfSignedRuleTest {
    private final CertSelfSignedRule rule = new CertSelfSignedRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Endpoints.of(Endpoints.leaf()).facts())
                .failing(Endpoints.of(Issue.leaf()).facts())
                .inconclusive(Endpoints.unseen().facts())
                .verify();
    }

    @Test
    void one_that_is_trusted_as_it_is_is_only_told() {
        Credential own = Issue.leaf().make();
        assertEquals(
                "ERROR self-signed, and not in the application's store",
                Endpoints.of(own).by(rule));
        assertEquals(
                "INFO self-signed, and in the application's store as it is",
                Endpoints.of(own.chain(), own).by(rule));
        assertEquals("pass issued by CN=between", Endpoints.of(Endpoints.leaf()).by(rule));
    }

    @Test
    void a_name_alone_does_not_make_it_self_signed() {
        Credential namesake = new Credential(
                Issue.authority("localhost").make().certificate(), Keys.ec("secp256r1", "x"), java.util.List.of());
        Credential leaf = Issue.leaf().by(namesake).make();
        assertEquals(true, leaf.certificate().selfIssued());
        assertEquals("pass issued by CN=localhost", Endpoints.of(leaf).by(rule));
    }
}
