package dev.muster.redis;

import dev.muster.Rule;
import java.util.List;

/** The rules about how the client of the service is set up: 10. Those that need another come after it. */
final class ClientRules {
    static final List<Rule<ClientFacts>> ALL = List.of(
            new LoginRule(),
            new OwnUserRule(),
            new PasswordRule(),
            new ClientTlsRule(),
            new CertificateRule(),
            new ClientProtocolsRule(),
            new CommandTimeoutRule(),
            new RequestQueueRule(),
            new KeepAliveRule(),
            new ConnectTimeoutRule());

    private ClientRules() {}
}
