package dev.muster.db;

import dev.muster.Rule;
import java.util.List;

/** The rules about a driver, and what it is told. */
final class DriverRules {
    static final List<Rule<DriverFacts>> ALL = List.of(
            new DriverTlsRule(),
            new DriverVerifiesServerRule(),
            new DriverSocketTimeoutRule(),
            new DriverConnectTimeoutRule(),
            new DriverTcpKeepaliveRule(),
            new DriverOptionsRule(),
            new DriverStatementCacheRule(),
            new DriverVulnerableRule(),
            new DriverAuthPinnedRule(),
            CredentialsRule.IN_URL,
            CredentialsRule.PASSWORD,
            CredentialsRule.USER,
            new EmbeddedRule());

    private DriverRules() {}
}
