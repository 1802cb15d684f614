package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;

/** Two certificates can have one hash, and one signature. */
final class CertWeakSignatureRule extends PresentedRule {
    static final RuleInfo INFO = RuleInfo.of("tls.cert.weak-signature")
            .title("The certificates are signed with a strong hash")
            .passes("nothing that was sent is signed with MD2, MD4, MD5 or SHA-1, but for roots, which are"
                    + " believed without")
            .fix("let the authority issue it again with SHA-256")
            .notApplicable("the certificate signed itself")
            .needs(CertShownRule.ID)
            .reference("https://www.rfc-editor.org/rfc/rfc9155")
            .reference("https://shattered.io/")
            .reference("https://cabforum.org/working-groups/server/baseline-requirements/requirements/")
            .tag("tls")
            .tag("certificate");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome judge(Presented presented, EndpointFacts facts) {
        return presented.sent().stream()
                .filter(one -> !one.selfIssued() && one.signature().weak())
                .findFirst()
                .<Outcome>map(one -> Outcome.failed(
                        one.subject() + " is signed by " + one.signature().name()))
                .orElseGet(() -> judged(presented));
    }

    private static Outcome judged(Presented presented) {
        return presented.leaf().selfIssued()
                ? Outcome.notApplicable("it signed itself, and nobody goes by that signature")
                : Outcome.passed(presented.leaf().signature().name());
    }
}
