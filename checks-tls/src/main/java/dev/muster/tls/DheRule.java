package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;

/** A note: DHE is slow, easily misconfigured, and nobody needs it any more. */
final class DheRule extends OfferRule {
    static final RuleInfo INFO = about("tls.kx.dhe")
            .title("No suite with finite-field Diffie-Hellman is offered")
            .severity(Severity.INFO)
            .passes("no DHE suite is accepted; in TLS 1.3 its groups are of no concern")
            .fix("drop the DHE suites: every client of the last ten years takes ECDHE. " + Fixes.SUITES)
            .notApplicable("its group is too small: " + WeakDhRule.ID + " tells that")
            .reference(ReadMore.MOZILLA)
            .reference(ReadMore.rfc(9325, "4.2"))
            .tag("key-exchange");

    DheRule() {
        super(INFO);
    }

    @Override
    Outcome on(Offer offer) {
        Offered offered = new Offered(offer);
        List<Suite> found =
                offered.suites(suite -> suite.exchange().finiteField() && !suite.anonymous() && !suite.unencrypted());
        if (found.isEmpty()) {
            return offered.unlessInDoubt(() ->
                    Outcome.passed("none of " + Words.count(offered.suites().size(), "suite")));
        }
        return offer.dh().value().filter(DheRule::weak).isPresent()
                ? Outcome.notApplicable("its group is too small: see " + WeakDhRule.ID)
                : Outcome.failed(Words.count(found.size(), "suite") + " accepted with DHE: " + offered.listed(found))
                        .expected("ECDHE alone");
    }

    private static boolean weak(DhSize size) {
        return WeakDhRule.smallest(size).orElse(WeakDhRule.ENOUGH) < WeakDhRule.ENOUGH;
    }
}
