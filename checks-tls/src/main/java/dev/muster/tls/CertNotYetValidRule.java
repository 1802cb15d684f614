package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Words;
import java.time.Duration;

/** What begins tomorrow, clients refuse today. */
final class CertNotYetValidRule extends PresentedRule {
    static final RuleInfo INFO = RuleInfo.of("tls.cert.not-yet-valid")
            .title("The certificate is valid already")
            .passes("the begin of its validity is past")
            .fix("see whether the clock of this host is right (chronyc tracking), and install the"
                    + " certificate that is valid now")
            .needs(CertShownRule.ID)
            .reference(RFC5280 + "4.1.2.5")
            .tag("tls")
            .tag("certificate");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome judge(Presented presented, EndpointFacts facts) {
        X509 leaf = presented.leaf();
        return Expiry.early(leaf, facts.at())
                ? Outcome.failed("valid only in " + Words.span(Duration.between(facts.at(), leaf.notBefore()))
                        + ", from " + leaf.notBefore())
                : Outcome.passed("valid since " + Days.of(leaf.notBefore()));
    }
}
