package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** Clients refuse a certificate that is meant for something else. */
final class CertUsageRule extends PresentedRule {
    static final RuleInfo INFO = RuleInfo.of("tls.cert.wrong-usage")
            .title("The certificate is one of a TLS server")
            .passes("it is no authority, its extended key usage names serverAuth or is left out, its key usage"
                    + " names digitalSignature or is left out; a warning for the last")
            .fix("issue it again with: extendedKeyUsage = serverAuth, keyUsage = digitalSignature,"
                    + " basicConstraints = CA:FALSE")
            .needs(CertShownRule.ID)
            .reference(RFC5280 + "4.2.1.12")
            .reference(RFC5280 + "4.2.1.3")
            .reference(RFC5280 + "4.2.1.9")
            .tag("tls")
            .tag("certificate");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final String ANY = KeyPurposeId.anyExtendedKeyUsage.getId();
    private static final String SERVER = KeyPurposeId.id_kp_serverAuth.getId();

    @Override
    Outcome judge(Presented presented, EndpointFacts facts) {
        X509 leaf = presented.leaf();
        CertExtensions extensions = leaf.extensions();
        List<String> purposes = extensions.purposes().orElse(List.of(SERVER));
        if (!purposes.contains(SERVER) && !purposes.contains(ANY)) {
            return Outcome.failed("its extended key usage does not name serverAuth");
        }
        if (extensions.authority() && !leaf.selfIssued()) {
            return Outcome.failed("it is the certificate of an authority (CA:TRUE)");
        }
        boolean signs = extensions
                .usage()
                .map(usage -> usage.hasUsages(KeyUsage.digitalSignature))
                .orElse(true);
        return signs
                ? Outcome.passed("it may be used by a TLS server")
                : Outcome.failed(Severity.WARNING, "its key usage does not name digitalSignature, which ECDHE needs");
    }
}
