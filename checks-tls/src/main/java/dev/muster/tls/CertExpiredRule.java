package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;

/** What is expired, clients refuse. */
final class CertExpiredRule extends PresentedRule {
    static final RuleInfo INFO = RuleInfo.of("tls.cert.expired")
            .title("The certificate has not expired")
            .passes("the end of its validity is not past")
            .fix("renew it and reload the server: certbot renew --deploy-hook \"systemctl reload nginx\", or"
                    + " kubectl cert-manager renew NAME")
            .needs(CertShownRule.ID)
            .reference(RFC5280 + "4.1.2.5")
            .reference("https://letsencrypt.org/docs/integration-guide/")
            .tag("tls")
            .tag("certificate");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome judge(Presented presented, EndpointFacts facts) {
        X509 leaf = presented.leaf();
        return Expiry.expired(leaf, facts.at())
                ? Outcome.failed(Expiry.expiredSince(leaf, facts.at()))
                : Outcome.passed("valid until " + Days.of(leaf.notAfter()));
    }
}
