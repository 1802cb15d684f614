package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;

/** Clients of this application refuse what they do not trust. */
final class ChainUntrustedRule extends PresentedRule {
    static final RuleInfo INFO = RuleInfo.of("tls.chain.untrusted")
            .title("The chain ends in a trusted root")
            .passes("the path ends in a certificate of the application's store, and RFC 5280 allows it, dates"
                    + " left aside")
            .fix("import the root into the application's store: keytool -importcert -cacerts -alias NAME"
                    + " -file root.pem, or use an authority that is trusted")
            .notApplicable("the certificate is self-signed, or its path is incomplete")
            .needs(CertShownRule.ID)
            .reference(RFC5280 + "6.1")
            .reference("https://docs.oracle.com/en/java/javase/17/docs/specs/man/keytool.html")
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
        return switch (trust.end()) {
            case TRUSTED -> Outcome.passed("trusted: " + trust.detail());
            case UNKNOWN_ROOT, REFUSED -> Outcome.failed(trust.detail());
            case INCOMPLETE -> Outcome.notApplicable("the path is incomplete: see tls.chain.incomplete");
        };
    }
}
