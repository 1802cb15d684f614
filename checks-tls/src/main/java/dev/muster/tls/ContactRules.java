package dev.muster.tls;

import dev.muster.Rule;
import java.util.List;

/** The rules over the first contact. In this order: what is told by one is not told again by the next. */
final class ContactRules {
    static final List<Rule<EndpointFacts>> ALL =
            List.of(new UpgradeRule(), new ConnectRule(), new CertShownRule(), new OtherShownRule());

    private ContactRules() {}
}
