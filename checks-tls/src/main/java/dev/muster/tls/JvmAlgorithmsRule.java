package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Nothing that the JDK disables was enabled again. The measure is the JDK's own file, which grows with every release;
 * what no JDK since 17 does without is asked for even where somebody edited that file.
 */
final class JvmAlgorithmsRule implements Rule<JvmFacts> {
    static final RuleInfo INFO = RuleInfo.of("tls.jvm.algorithms-weakened")
            .title("No algorithm that the JDK disables was enabled again")
            .passes("jdk.tls.disabledAlgorithms and jdk.certpath.disabledAlgorithms hold all that the JDK's own"
                    + " conf/security/java.security has, or something stricter; jdk.tls.legacyAlgorithms is a warning")
            .fix("remove the override: look for -Djava.security.properties, for Security.setProperty in the code, and"
                    + " for edits of conf/security/java.security")
            .reference(ReadMore.JSSE)
            .reference("https://www.java.com/en/configure_crypto.html")
            .tag("tls")
            .tag("jvm");

    private static final Map<String, String> FLOOR = Map.of(
            JvmFacts.TLS_DISABLED,
            "SSLv3, TLSv1, TLSv1.1, RC4, DES, MD5withRSA, DH keySize < 1024, EC keySize < 224, 3DES_EDE_CBC, anon, NULL",
            JvmFacts.CERTPATH_DISABLED,
            "MD2, MD5, RSA keySize < 1024, DSA keySize < 1024, EC keySize < 224");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(JvmFacts facts) {
        return List.of(
                judge(JvmFacts.TLS_DISABLED, facts),
                judge(JvmFacts.CERTPATH_DISABLED, facts),
                judge(JvmFacts.TLS_LEGACY, facts));
    }

    private static Outcome judge(String property, JvmFacts facts) {
        List<DisabledAlgorithm> shipped = shipped(property, facts);
        List<DisabledAlgorithm> wanted = new ArrayList<>(shipped);
        wanted.addAll(DisabledAlgorithm.all(FLOOR.getOrDefault(property, "")));
        List<DisabledAlgorithm> present = DisabledAlgorithm.of(property, facts.effective());
        boolean legacy = property.equals(JvmFacts.TLS_LEGACY);
        if (legacy) {
            // What is disabled is not even the last resort.
            present.addAll(DisabledAlgorithm.of(JvmFacts.TLS_DISABLED, facts.effective()));
        }
        List<String> missing = wanted.stream()
                .filter(one -> present.stream().noneMatch(other -> other.covers(one)))
                .map(DisabledAlgorithm::text)
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            return Outcome.failed(legacy ? Severity.WARNING : Severity.ERROR, observed(missing, facts))
                    .expected("all that the JDK disables")
                    .at(property);
        }
        return facts.shipped().value().isEmpty()
                ? Outcome.inconclusive(facts.shipped().why()).at(property)
                : Outcome.passed("all " + shipped.size() + " entries of the JDK's own")
                        .at(property);
    }

    private static List<DisabledAlgorithm> shipped(String property, JvmFacts facts) {
        return facts.shipped()
                .value()
                .map(all -> DisabledAlgorithm.of(property, all))
                .orElse(List.of());
    }

    private static String observed(List<String> missing, JvmFacts facts) {
        String by = facts.overrides().isEmpty() ? "" : "; " + Words.all(facts.overrides());
        return "no longer there: " + Words.some(missing) + by;
    }
}
