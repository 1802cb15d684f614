package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;

/** A note: HTTP/2 is agreed on. */
final class AlpnRule implements Rule<EndpointFacts> {
    static final RuleInfo INFO = RuleInfo.of("tls.alpn.no-http2")
            .title("HTTP/2 is agreed on by ALPN")
            .severity(Severity.INFO)
            .passes("ALPN chooses h2 when it is offered")
            .fix("switch HTTP/2 on: server.http2.enabled=true (Spring Boot), http2 on; (nginx)")
            .notApplicable("the service does not speak HTTP")
            .needs(ConnectRule.ID)
            .reference(ReadMore.rfc(7301))
            .reference(ReadMore.rfc(9113, "3.3"))
            .tag("tls")
            .tag("alpn");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(EndpointFacts facts) {
        boolean http = facts.upgrade() == Upgrade.NONE && !facts.hsts().why().equals(Hsts.NO_HTTP);
        if (!http) {
            return List.of(Outcome.notApplicable(Hsts.NO_HTTP));
        }
        Seen<Session> session = facts.session();
        return List.of(session.value().map(AlpnRule::judge).orElseGet(() -> Outcome.inconclusive(session.why())));
    }

    private static Outcome judge(Session session) {
        if (session.alpn().isEmpty()) {
            return Outcome.failed("ALPN chose nothing").expected("h2");
        }
        String chosen = session.alpn().get();
        return chosen.equals("h2")
                ? Outcome.passed("h2")
                : Outcome.failed("ALPN chose " + chosen).expected("h2");
    }
}
