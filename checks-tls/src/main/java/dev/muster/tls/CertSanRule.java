package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;

/** Clients look for names in one place only. */
final class CertSanRule extends PresentedRule {
    static final RuleInfo INFO = RuleInfo.of("tls.cert.no-san")
            .title("The certificate has a subjectAltName")
            .passes("there is the extension subjectAltName; the common name counts for nothing")
            .fix("issue it again with names: openssl req -addext \"subjectAltName=DNS:HOST\" ...")
            .needs(CertShownRule.ID)
            .reference("https://www.rfc-editor.org/rfc/rfc9525#section-2")
            .reference(RFC5280 + "4.2.1.6")
            .tag("tls")
            .tag("certificate");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome judge(Presented presented, EndpointFacts facts) {
        CertExtensions extensions = presented.leaf().extensions();
        int count = extensions.names().size() + extensions.addresses().size();
        return extensions.named()
                ? Outcome.passed(count + (count == 1 ? " name" : " names"))
                : Outcome.failed("there is no subjectAltName, and clients ignore the common name");
    }
}
