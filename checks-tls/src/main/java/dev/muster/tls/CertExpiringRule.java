package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;

/** There is time left to notice that nobody renews it. */
final class CertExpiringRule extends PresentedRule {
    static final RuleInfo INFO = RuleInfo.of("tls.cert.expiring")
            .title("The certificate has enough life left")
            .passes("at least 30 days are left; of a life of 90 days and less a quarter. An error under 7"
                    + " days, or a tenth")
            .fix("renew it and reload the server: certbot renew --deploy-hook \"systemctl reload nginx\", or"
                    + " kubectl cert-manager renew NAME")
            .notApplicable("it has expired, or is not valid yet")
            .needs(CertShownRule.ID)
            .reference("https://letsencrypt.org/docs/integration-guide/")
            .reference("https://cert-manager.io/docs/usage/certificate/")
            .reference(RFC5280 + "4.1.2.5")
            .tag("tls")
            .tag("certificate");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome judge(Presented presented, EndpointFacts facts) {
        return Expiry.valid(presented.leaf(), facts.at())
                ? Expiry.judge(presented.leaf(), facts.at())
                : Outcome.notApplicable("it is not valid now: see tls.cert.expired and tls.cert.not-yet-valid");
    }
}
