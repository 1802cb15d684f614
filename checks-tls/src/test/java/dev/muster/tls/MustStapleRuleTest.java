package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MustStapleRuleTest {
    private final MustStapleRule rule = new MustStapleRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(stapled().facts())
                .failing(Endpoints.of(Endpoints.leaf().mustStaple()).facts())
                .notApplicable(Endpoints.of(Endpoints.leaf()).facts())
                .inconclusive(Endpoints.unseen().facts())
                .verify();
    }

    private static Endpoints stapled() {
        return Endpoints.of(Endpoints.leaf().mustStaple())
                .stapled(Standing.of(Standing.Status.GOOD, Issue.NOW, Optional.empty(), ""));
    }

    @Test
    void says_what_came() {
        assertEquals("pass demanded, and stapled", stapled().by(rule));
    }
}
