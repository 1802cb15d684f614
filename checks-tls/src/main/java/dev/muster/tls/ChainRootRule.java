package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;

/** Clients have the root, or do not believe it: to send it costs bytes and helps nobody. */
final class ChainRootRule extends PresentedRule {
    static final RuleInfo INFO = RuleInfo.of("tls.chain.superfluous-root")
            .title("The root is not sent")
            .severity(Severity.INFO)
            .passes("no self-signed certificate follows the first")
            .fix("leave the last certificate out of the chain file")
            .needs(CertShownRule.ID)
            .reference("https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2")
            .tag("tls")
            .tag("chain");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome judge(Presented presented, EndpointFacts facts) {
        return presented.sent().stream()
                .skip(1)
                .filter(X509::selfSigned)
                .findFirst()
                .<Outcome>map(
                        root -> Outcome.failed("sent although every client has it or refuses it: " + root.subject()))
                .orElse(Outcome.passed("no root is sent"));
    }
}
