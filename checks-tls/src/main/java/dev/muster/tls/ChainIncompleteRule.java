package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;

/** Java and curl do not fetch what a server leaves out. */
final class ChainIncompleteRule extends PresentedRule {
    static final RuleInfo INFO = RuleInfo.of("tls.chain.incomplete")
            .title("All intermediate certificates are sent")
            .passes("every issuer on the way to the root was sent or is in the application's store")
            .fix("serve the full chain: nginx ssl_certificate fullchain.pem; in a key store: openssl pkcs12"
                    + " -export -in fullchain.pem ...")
            .notApplicable("the certificate is self-signed")
            .needs(CertShownRule.ID)
            .reference("https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2")
            .reference("https://letsencrypt.org/docs/chain-of-trust/")
            .tag("tls")
            .tag("chain");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome judge(Presented presented, EndpointFacts facts) {
        Trust trust = presented.trust();
        if (presented.leaf().selfSigned()) {
            return Outcome.notApplicable("it is self-signed: see tls.cert.self-signed");
        }
        return trust.end() == Trust.End.INCOMPLETE
                ? Outcome.failed(trust.detail())
                : Outcome.passed(
                        presented.sent().size() + " sent, " + trust.path().size() + " in the path");
    }
}
