package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;

/** Who vouches for himself is vouched for by nobody. */
final class CertSelfSignedRule extends PresentedRule {
    static final RuleInfo INFO = RuleInfo.of("tls.cert.self-signed")
            .title("The certificate is not self-signed")
            .passes("an authority signed it; that it signed itself is only told where this very certificate is"
                    + " in the application's store")
            .fix("let an authority issue it, a public one or your own: certbot certonly -d HOST, or step ca"
                    + " certificate HOST crt key")
            .needs(CertShownRule.ID)
            .reference("https://www.rfc-editor.org/rfc/rfc5280#section-3.2")
            .reference("https://wiki.mozilla.org/Security/Server_Side_TLS")
            .tag("tls")
            .tag("certificate");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome judge(Presented presented, EndpointFacts facts) {
        if (!presented.leaf().selfSigned()) {
            return Outcome.passed("issued by " + presented.leaf().issuer());
        }
        return presented.trust().leafTrusted()
                ? Outcome.failed(Severity.INFO, "self-signed, and in the application's store as it is")
                : Outcome.failed("self-signed, and not in the application's store");
    }
}
