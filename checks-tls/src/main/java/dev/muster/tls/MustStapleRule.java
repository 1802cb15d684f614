package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;

/** A certificate that demands a staple is refused without one. */
final class MustStapleRule extends PresentedRule {
    static final RuleInfo INFO = RuleInfo.of("tls.ocsp.must-staple-missing")
            .title("A staple comes where the certificate demands one")
            .passes("the certificate has no TLS feature status_request, or an answer of OCSP is stapled to it")
            .fix("turn stapling on (nginx: ssl_stapling on; ssl_stapling_verify on;) or issue the"
                    + " certificate again without must-staple")
            .notApplicable("the certificate does not demand one")
            .needs(CertShownRule.ID)
            .reference("https://www.rfc-editor.org/rfc/rfc7633#section-4.2.2")
            .reference("https://letsencrypt.org/2024/12/05/ending-ocsp/")
            .tag("tls")
            .tag("ocsp");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome judge(Presented presented, EndpointFacts facts) {
        if (!presented.leaf().extensions().mustStaple()) {
            return Outcome.notApplicable("the certificate does not demand a staple");
        }
        return presented.staple().isPresent()
                ? Outcome.passed("demanded, and stapled")
                : Outcome.failed("the certificate demands a stapled answer of OCSP, and none came");
    }
}
