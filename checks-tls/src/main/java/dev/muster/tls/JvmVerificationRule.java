package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.ArrayList;
import java.util.List;

/** Clients in this JVM ask whether the certificate is that of the host that they meant. */
final class JvmVerificationRule implements Rule<JvmFacts> {
    static final RuleInfo INFO = RuleInfo.of("tls.jvm.verification-off")
            .title("No system property switches the check of host names off")
            .passes("host names are checked by java.net.http and LDAP, servers may not change their certificate in"
                    + " between, and HttpsURLConnection has its own verifier; another verifier is a warning")
            .fix("remove the property from the command line, JAVA_TOOL_OPTIONS and System.setProperty, and give the"
                    + " server a certificate for the name that clients use")
            .reference("https://docs.oracle.com/en/java/javase/25/docs/api/java.net.http/module-summary.html")
            .reference("https://www.oracle.com/java/technologies/javase/8u181-relnotes.html")
            .reference(ReadMore.JSSE)
            .reference(ReadMore.cwe(297))
            .tag("tls")
            .tag("jvm");

    static final String JDK_VERIFIER = "javax.net.ssl.HttpsURLConnection$DefaultHostnameVerifier";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(JvmFacts facts) {
        List<Outcome> found = new ArrayList<>();
        for (String name : List.of(JvmSwitches.HTTP_CLIENT, JvmSwitches.LDAP)) {
            if (on(facts, name, true)) {
                found.add(Outcome.failed("it is " + shown(facts, name) + ": any valid certificate will do, whatever"
                                + " host it is for")
                        .expected("not set")
                        .at(name));
            }
        }
        if (on(facts, JvmSwitches.CERTIFICATE_CHANGE, false)) {
            found.add(Outcome.failed("it is true: a server may turn into another one within a connection")
                    .expected("not set")
                    .at(JvmSwitches.CERTIFICATE_CHANGE));
        }
        if (!facts.verifier().equals(JDK_VERIFIER)) {
            found.add(Outcome.failed(Severity.WARNING, facts.verifier() + " decides when a name does not match")
                    .expected("the JDK's own, which refuses")
                    .fix("look at what it does, and remove HttpsURLConnection.setDefaultHostnameVerifier")
                    .at("HttpsURLConnection"));
        }
        return found.isEmpty() ? List.of(Outcome.passed("host names are checked")) : found;
    }

    private static boolean on(JvmFacts facts, String name, boolean ifEmpty) {
        String value = facts.system().getOrDefault(name, "false");
        return value.isEmpty() ? ifEmpty : value.equalsIgnoreCase("true");
    }

    private static String shown(JvmFacts facts, String name) {
        return facts.system().getOrDefault(name, "").isEmpty() ? "set and empty" : "true";
    }
}
