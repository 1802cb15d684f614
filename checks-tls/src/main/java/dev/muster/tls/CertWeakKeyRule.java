package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import java.util.stream.Stream;

/** Whoever can compute the private key is this server. */
final class CertWeakKeyRule extends PresentedRule {
    static final RuleInfo INFO = RuleInfo.of("tls.cert.weak-key")
            .title("The keys of the certificates are strong")
            .passes("every key that was sent is RSA of 2048 bits or more, on a curve of 256 bits or more,"
                    + " Ed25519, Ed448 or ML-DSA; a warning for curves of 224 to 255 bits")
            .fix("issue it again with a new key: openssl genpkey -algorithm EC -pkeyopt"
                    + " ec_paramgen_curve:P-256 -out key.pem")
            .needs(CertShownRule.ID)
            .reference("https://cabforum.org/working-groups/server/baseline-requirements/requirements/")
            .reference("https://nvlpubs.nist.gov/nistpubs/SpecialPublications/NIST.SP.800-57pt1r5.pdf")
            .tag("tls")
            .tag("certificate");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome judge(Presented presented, EndpointFacts facts) {
        Outcome leaf = KeyStrength.judge(presented.leaf().key());
        if (leaf instanceof Outcome.Failed) {
            return leaf;
        }
        return presented.sent().stream()
                .skip(1)
                .filter(one -> !one.selfIssued())
                .flatMap(CertWeakKeyRule::weak)
                .findFirst()
                .orElse(leaf);
    }

    private static Stream<Outcome> weak(X509 authority) {
        return KeyStrength.judge(authority.key()) instanceof Outcome.Failed failed
                ? Stream.of(failed.fix("ask the authority for a chain with strong keys: " + authority.subject()))
                : Stream.empty();
    }
}
