package dev.muster.tls;

import dev.muster.Rule;
import java.util.List;

/** The rules over the JVM's own switches: 39. */
final class JvmRules {
    static final List<Rule<JvmFacts>> ALL =
            List.of(new JvmAlgorithmsRule(), new JvmVerificationRule(), new JvmProtocolsRule(), new JvmDhRule());

    private JvmRules() {}
}
