package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A certificate for another name is a stranger's. */
final class CertHostnameRule extends PresentedRule {
    static final RuleInfo INFO = RuleInfo.of("tls.cert.hostname-mismatch")
            .title("The certificate names the host")
            .passes("a dNSName of its subjectAltName is the name, a wildcard standing for the one left-most"
                    + " label; an IP literal is among its iPAddresses")
            .fix("issue it for this name: certbot certonly --cert-name NAME -d HOST, or connect by a name"
                    + " that it has")
            .notApplicable("it has no subjectAltName, which another rule says")
            .needs(CertShownRule.ID)
            .reference("https://www.rfc-editor.org/rfc/rfc9525#section-6")
            .reference("https://www.rfc-editor.org/rfc/rfc6125#section-6.4")
            .tag("tls")
            .tag("certificate");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final int SHOWN = 5;

    @Override
    Outcome judge(Presented presented, EndpointFacts facts) {
        X509 leaf = presented.leaf();
        if (!leaf.extensions().named()) {
            return Outcome.notApplicable("it has no subjectAltName: see tls.cert.no-san");
        }
        return HostName.matches(leaf, facts.host())
                ? Outcome.passed("it names " + facts.host())
                : Outcome.failed("it does not name " + facts.host() + " but " + names(leaf))
                        .expected(facts.host());
    }

    private static String names(X509 leaf) {
        List<String> all = Stream.concat(
                        leaf.extensions().names().stream(),
                        leaf.extensions().addresses().stream().map(InetAddress::getHostAddress))
                .toList();
        String shown = all.stream().limit(SHOWN).collect(Collectors.joining(", "));
        if (all.isEmpty()) {
            return "no host at all";
        }
        return all.size() > SHOWN ? shown + " and " + (all.size() - SHOWN) + " more" : shown;
    }
}
