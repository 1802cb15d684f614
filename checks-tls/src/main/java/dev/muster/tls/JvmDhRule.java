package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;

/** The groups of Diffie-Hellman that this JVM serves have not been made smaller. */
final class JvmDhRule implements Rule<JvmFacts> {
    static final RuleInfo INFO = RuleInfo.of("tls.jvm.weak-dh")
            .title("jdk.tls.ephemeralDHKeySize is 2048 or more")
            .severity(Severity.WARNING)
            .passes("jdk.tls.ephemeralDHKeySize is not set, or is matched, or a number from 2048 to 8192")
            .fix("-Djdk.tls.ephemeralDHKeySize=2048")
            .reference(ReadMore.JSSE)
            .reference("https://weakdh.org/")
            .tag("tls")
            .tag("jvm");

    private static final int MOST = 8192;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(JvmFacts facts) {
        return List.of(
                judge(facts.system().getOrDefault(JvmSwitches.DH_SIZE, "")).at(JvmSwitches.DH_SIZE));
    }

    private static Outcome judge(String value) {
        if (value.isEmpty()) {
            return Outcome.passed("it is not set; an endpoint's own check sees what the JDK's default comes to");
        }
        if (value.equals("matched")) {
            return Outcome.passed("it is matched: 2048 bits, unless the certificate's key has 1024 or fewer");
        }
        if (value.equals("legacy")) {
            return Outcome.failed("it is legacy: 768 bits for clients that name no group of RFC 7919")
                    .expected("2048");
        }
        return sized(value);
    }

    private static Outcome sized(String value) {
        int bits = value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : 0;
        if (bits < 1024 || bits > MOST || bits % 64 != 0) {
            return Outcome.failed("the JDK takes it for no size, and every handshake with DHE fails")
                    .expected("a multiple of 64 from 2048 to " + MOST);
        }
        return bits < WeakDhRule.ENOUGH
                ? Outcome.failed("it is " + bits).expected("2048")
                : Outcome.passed("it is " + bits);
    }
}
