package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;

/** A staple that proves nothing is refused by clients, or believed by none. */
final class StapleInvalidRule extends PresentedRule {
    static final RuleInfo INFO = RuleInfo.of("tls.ocsp.staple-invalid")
            .title("The stapled answer is fresh and about this certificate")
            .severity(Severity.WARNING)
            .passes("it is signed by the issuer or its delegate, about this certificate, good or revoked, and"
                    + " not past its next update; an error if the certificate demands it")
            .fix("look for the job that refreshes it: nginx fetches it by itself where it may reach the"
                    + " responder (resolver 9.9.9.9;)")
            .notApplicable("nothing was stapled")
            .needs(CertShownRule.ID)
            .reference("https://www.rfc-editor.org/rfc/rfc6960#section-3.2")
            .reference("https://nginx.org/en/docs/http/ngx_http_ssl_module.html#ssl_stapling")
            .tag("tls")
            .tag("ocsp");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome judge(Presented presented, EndpointFacts facts) {
        if (presented.staple().isEmpty()) {
            return Outcome.notApplicable("nothing was stapled");
        }
        Standing staple = presented.staple().get();
        if (staple.problem().equals(OcspAnswers.NO_ISSUER)) {
            return Outcome.inconclusive(staple.problem());
        }
        boolean demanded = presented.leaf().extensions().mustStaple();
        return Freshness.problem(staple, facts.at())
                .<Outcome>map(why -> Outcome.failed(demanded ? Severity.ERROR : Severity.WARNING, why))
                .orElseGet(() -> Outcome.passed("made on " + Days.of(staple.thisUpdate())));
    }
}
