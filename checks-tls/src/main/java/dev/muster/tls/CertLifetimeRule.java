package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A key that leaked is trusted for as long as its certificate lives. */
final class CertLifetimeRule extends PresentedRule {
    static final RuleInfo INFO = RuleInfo.of("tls.cert.lifetime-too-long")
            .title("The certificate does not live too long")
            .severity(Severity.WARNING)
            .passes("it lives at most 398 days; on the public web at most 200 if issued from 2026-03-15, 100"
                    + " from 2027-03-15, 47 from 2029-03-15")
            .fix("let a client of ACME issue certificates of 90 days and less, and renew them by itself")
            .needs(CertShownRule.ID)
            .reference("https://cabforum.org/working-groups/server/baseline-requirements/requirements/")
            .reference("https://wiki.mozilla.org/Security/Server_Side_TLS")
            .tag("tls")
            .tag("certificate");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final int USUAL = 398;
    private static final NavigableMap<LocalDate, Integer> PUBLIC = new TreeMap<>(
            Map.of(LocalDate.of(2026, 3, 15), 200, LocalDate.of(2027, 3, 15), 100, LocalDate.of(2029, 3, 15), 47));

    @Override
    Outcome judge(Presented presented, EndpointFacts facts) {
        X509 leaf = presented.leaf();
        Map.Entry<LocalDate, Integer> since = PUBLIC.floorEntry(Days.of(leaf.notBefore()));
        int most = since != null && PublicWeb.applies(presented, facts) ? since.getValue() : USUAL;
        String observed = "it lives " + Words.span(leaf.life());
        return leaf.life().compareTo(Duration.ofDays(most)) > 0
                ? Outcome.failed(observed).expected("at most " + most + " days")
                : Outcome.passed(observed);
    }
}
