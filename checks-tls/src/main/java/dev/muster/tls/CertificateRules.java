package dev.muster.tls;

import dev.muster.Rule;
import java.util.List;

/** The rules about whom an endpoint says it is, in the order of the catalogue. */
final class CertificateRules {
    static final List<Rule<EndpointFacts>> ALL = List.of(
            new CertExpiredRule(),
            new CertNotYetValidRule(),
            new CertExpiringRule(),
            new CertRenewalRule(),
            new CertLifetimeRule(),
            new CertHostnameRule(),
            new CertSanRule(),
            new CertSelfSignedRule(),
            new CertWeakKeyRule(),
            new CertWeakSignatureRule(),
            new CertUsageRule(),
            new CertRevokedRule(),
            new CertTransparencyRule(),
            new CertReloadedRule(),
            new ChainIncompleteRule(),
            new ChainUntrustedRule(),
            new ChainExpiringRule(),
            new ChainOrderRule(),
            new ChainRootRule(),
            new MustStapleRule(),
            new StapleInvalidRule(),
            new PinRule());

    private CertificateRules() {}
}
