package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.List;

/** A server with two certificates shows a client but one, and the other expires unseen. */
final class OtherShownRule implements Rule<EndpointFacts> {
    static final RuleInfo INFO = RuleInfo.of("tls.cert.other-shown")
            .title("The certificate for another kind of key is seen too")
            .passes(
                    "a handshake that can check RSA alone, or all but RSA, showed it; then each rule over certificates judges"
                            + " both, each under its own subject")
            .fix("see the reason: what the server promises to clients of the other kind it did not keep")
            .notApplicable("nothing tells that there is a second certificate")
            .needs(CertShownRule.ID)
            .reference(ReadMore.rfc(8446, "4.2.3"))
            .reference("https://nginx.org/en/docs/http/ngx_http_ssl_module.html#ssl_certificate")
            .tag("tls")
            .tag("certificate");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(EndpointFacts facts) {
        if (facts.other().isEmpty()) {
            return List.of(Outcome.notApplicable("nothing tells that there is a second certificate"));
        }
        Seen<Presented> other = facts.other().get();
        return List.of(other.value()
                .<Outcome>map(one -> Outcome.passed(CertShownRule.shown(one)).at(facts.subject(one)))
                .orElseGet(() -> Outcome.inconclusive("a second certificate was not seen: " + other.why())));
    }
}
