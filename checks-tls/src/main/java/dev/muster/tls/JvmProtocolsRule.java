package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** No system property asks for what TLS has left behind. */
final class JvmProtocolsRule implements Rule<JvmFacts> {
    static final RuleInfo INFO = RuleInfo.of("tls.jvm.legacy-protocols")
            .title("No system property asks for old protocols")
            .severity(Severity.WARNING)
            .passes("https.protocols, jdk.tls.client.protocols and jdk.tls.server.protocols name nothing below TLS 1.2,"
                    + " renegotiation is secured, and clients say which host they mean")
            .fix("remove the property from the command line, JAVA_TOOL_OPTIONS and System.setProperty, or name TLS 1.2"
                    + " and 1.3 alone: -Djdk.tls.client.protocols=TLSv1.2,TLSv1.3")
            .reference(ReadMore.JSSE)
            .reference(ReadMore.rfc(8996))
            .reference(ReadMore.rfc(5746))
            .tag("tls")
            .tag("jvm");

    private static final Set<String> OLD = Set.of("sslv2hello", "sslv2", "sslv3", "tlsv1", "tlsv1.0", "tlsv1.1");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(JvmFacts facts) {
        List<Outcome> found = new ArrayList<>();
        for (String name :
                List.of(JvmSwitches.HTTPS_PROTOCOLS, JvmSwitches.CLIENT_PROTOCOLS, JvmSwitches.SERVER_PROTOCOLS)) {
            List<String> old = old(facts.system().getOrDefault(name, ""));
            if (!old.isEmpty()) {
                found.add(Outcome.failed("it names " + Words.all(old))
                        .expected("TLSv1.2 and TLSv1.3, or not set")
                        .at(name));
            }
        }
        if (facts.system().getOrDefault(JvmSwitches.RENEGOTIATION, "").equalsIgnoreCase("true")) {
            found.add(Outcome.failed("it is true: peers without RFC 5746 may renegotiate")
                    .expected("not set")
                    .at(JvmSwitches.RENEGOTIATION));
        }
        if (facts.system().getOrDefault(JvmSwitches.SERVER_NAME, "").equalsIgnoreCase("false")) {
            found.add(Outcome.failed("it is false: clients do not say which host they mean, and get any certificate")
                    .expected("not set")
                    .at(JvmSwitches.SERVER_NAME));
        }
        return found.isEmpty() ? List.of(Outcome.passed("no property asks for what is old")) : found;
    }

    private static List<String> old(String value) {
        List<String> old = new ArrayList<>();
        for (String protocol : value.replace("\"", "").split(",", -1)) {
            if (OLD.contains(protocol.strip().toLowerCase(Locale.ROOT))) {
                old.add(protocol.strip());
            }
        }
        return old;
    }
}
