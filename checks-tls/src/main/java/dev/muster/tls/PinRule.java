package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import java.util.List;

/** Clients that pin a key are lost when it is gone. */
final class PinRule extends PresentedRule {
    static final RuleInfo INFO = RuleInfo.of("tls.pin")
            .title("A pinned key is in the path")
            .passes("the SHA-256 of a public key on the path is one of those that the owner expects")
            .fix("serve a chain with a pinned key, or tell the check and the clients of the new one: its"
                    + " pin is in the finding")
            .notApplicable("the owner expects no pin")
            .needs(CertShownRule.ID)
            .reference("https://owasp.org/www-community/controls/Certificate_and_Public_Key_Pinning")
            .reference("https://www.rfc-editor.org/rfc/rfc7469#section-2.4")
            .tag("tls")
            .tag("certificate");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome judge(Presented presented, EndpointFacts facts) {
        List<String> pins = facts.wishes().pins();
        if (pins.isEmpty()) {
            return Outcome.notApplicable("no pin is expected");
        }
        return presented.trust().path().stream()
                .filter(one -> pins.contains(one.pin()))
                .findFirst()
                .<Outcome>map(one -> Outcome.passed("pinned: " + one.subject()))
                .orElseGet(() -> Outcome.failed("no key on the path is pinned; the certificate's is "
                        + presented.leaf().pin()));
    }
}
