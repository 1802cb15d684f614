package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;

/** A certificate is revoked because somebody else has its key. */
final class CertRevokedRule extends PresentedRule {
    static final RuleInfo INFO = RuleInfo.of("tls.cert.revoked")
            .title("The certificate is not revoked")
            .passes("a stapled answer of its authority says that it is good; without one nobody is asked, for"
                    + " that would phone out")
            .fix("replace key and certificate at once, and find out why it was revoked")
            .notApplicable("nothing was stapled")
            .needs(CertShownRule.ID)
            .reference("https://www.rfc-editor.org/rfc/rfc6960#section-2.2")
            .reference("https://www.rfc-editor.org/rfc/rfc6066#section-8")
            .tag("tls")
            .tag("certificate");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome judge(Presented presented, EndpointFacts facts) {
        if (presented.staple().isEmpty()) {
            return Outcome.notApplicable("nothing was stapled, and nobody was asked: that would phone out");
        }
        Staple staple = presented.staple().get();
        boolean signed = staple.problem().isEmpty() && !Freshness.early(staple, facts.at());
        if (signed && staple.status() == Staple.Status.REVOKED) {
            return Outcome.failed("revoked, says the stapled answer of " + Spans.day(staple.thisUpdate()));
        }
        return Freshness.problem(staple, facts.at())
                .<Outcome>map(why -> Outcome.inconclusive("the stapled answer proves nothing: " + why))
                .orElseGet(() -> Outcome.passed("good, says the stapled answer of " + Spans.day(staple.thisUpdate())));
    }
}
