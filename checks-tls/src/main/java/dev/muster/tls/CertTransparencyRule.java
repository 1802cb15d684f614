package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.time.Duration;

/** What no log has seen, browsers refuse. */
final class CertTransparencyRule extends PresentedRule {
    static final RuleInfo INFO = RuleInfo.of("tls.cert.no-sct")
            .title("The certificate was logged publicly")
            .severity(Severity.WARNING)
            .passes(
                    "it comes with 2 timestamps of logs, with 3 inside if it lives longer than 180 days; those in TLS and in a"
                            + " stapled answer count like those inside it")
            .fix("use an authority that logs what it issues: all public ones do")
            .notApplicable("its root is not of the public web, and the owner has not said that it is")
            .needs(CertShownRule.ID)
            .reference("https://googlechrome.github.io/CertificateTransparency/ct_policy.html")
            .reference("https://www.rfc-editor.org/rfc/rfc6962#section-3.3")
            .tag("tls")
            .tag("certificate");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final int FEW = 2;
    private static final int MANY = 3;
    private static final Duration LONG = Duration.ofDays(180);

    @Override
    Outcome judge(Presented presented, EndpointFacts facts) {
        if (!PublicWeb.applies(presented, facts)) {
            return Outcome.notApplicable("it is not of the public web");
        }
        X509 leaf = presented.leaf();
        int inside = leaf.extensions().timestamps();
        int beside = presented.otherTimestamps() + stapled(presented);
        int wanted = leaf.life().compareTo(LONG) > 0 ? MANY : FEW;
        String observed = inside + " timestamps inside, " + beside + " beside it";
        return inside >= wanted || beside >= FEW
                ? Outcome.passed(observed)
                : Outcome.failed(observed).expected(wanted + " inside, or " + FEW + " beside it");
    }

    private static int stapled(Presented presented) {
        return presented
                .staple()
                .filter(staple -> staple.problem().isEmpty())
                .map(Standing::timestamps)
                .orElse(0);
    }
}
