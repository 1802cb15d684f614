package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;

/** What renews by itself renews after two thirds of a life; what is older nobody renews. */
final class CertRenewalRule extends PresentedRule {
    static final RuleInfo INFO = RuleInfo.of("tls.cert.renewal-overdue")
            .title("Somebody renews the certificate")
            .severity(Severity.WARNING)
            .passes("not more than 72 percent of its life has passed: two thirds, and a little patience")
            .fix("look for the job that should have renewed it: systemctl list-timers certbot.timer, or"
                    + " kubectl describe certificate NAME")
            .notApplicable("it expires soon or has expired, which another rule says")
            .needs(CertShownRule.ID)
            .reference("https://cert-manager.io/docs/usage/certificate/")
            .reference("https://letsencrypt.org/docs/integration-guide/")
            .tag("tls")
            .tag("certificate");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final long PERCENT = 100;

    /** Two thirds and a twentieth. */
    private static final double OVERDUE = 2.0 / 3 + 0.05;

    @Override
    Outcome judge(Presented presented, EndpointFacts facts) {
        X509 leaf = presented.leaf();
        if (!Expiry.valid(leaf, facts.at()) || Expiry.expiring(leaf, facts.at())) {
            return Outcome.notApplicable("the end is near or past: see tls.cert.expiring and tls.cert.expired");
        }
        Duration age = Duration.between(leaf.notBefore(), facts.at());
        double part = (double) age.toSeconds() / Math.max(1, leaf.life().toSeconds());
        String observed = Words.span(age) + " of " + Words.span(leaf.life()) + " have passed, "
                + Math.round(part * PERCENT) + " percent";
        return part > OVERDUE ? Outcome.failed(observed) : Outcome.passed(observed);
    }
}
