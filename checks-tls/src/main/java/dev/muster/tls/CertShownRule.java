package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.List;

/** There is a certificate to judge. Where none was seen, this says why, once. */
final class CertShownRule implements Rule<EndpointFacts> {
    static final String ID = "tls.cert.shown";
    static final RuleInfo INFO = RuleInfo.of(ID)
            .title("The endpoint shows a certificate")
            .passes("a certificate came, in a handshake or in clear text; without one nothing can be said of it")
            .fix(
                    "see the reason: a server that offers suites without authentication alone shows none, and one whose key"
                            + " store cannot be read often refuses every handshake")
            .needs(ConnectRule.ID)
            .reference(ReadMore.rfc(8446, "4.4.2"))
            .tag("tls")
            .tag("certificate");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(EndpointFacts facts) {
        return List.of(facts.presented()
                .value()
                .<Outcome>map(presented -> Outcome.passed(shown(presented)))
                .orElseGet(() -> Outcome.inconclusive(
                        "no certificate was seen: " + facts.presented().why())));
    }

    static String shown(Presented presented) {
        return presented.leaf().subject() + ", " + presented.sent().size() + " sent";
    }
}
