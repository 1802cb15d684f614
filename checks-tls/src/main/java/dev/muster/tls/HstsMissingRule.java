package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.Optional;

/** Browsers are told to stay with HTTPS. */
final class HstsMissingRule implements Rule<EndpointFacts> {
    static final String ID = "tls.hsts.missing";
    static final String FIX = "send with every answer: Strict-Transport-Security: max-age=63072000; includeSubDomains"
            + " (begin with max-age=300 until every sub-domain answers over HTTPS)";
    static final String NO_HTTP =
            "the service does not speak HTTP, or is named by an address, of which browsers ignore" + " the field";

    static final RuleInfo INFO = RuleInfo.of(ID)
            .title("Strict-Transport-Security is sent")
            .severity(Severity.WARNING)
            .passes("the first Strict-Transport-Security field of an answer is one that browsers heed")
            .fix(FIX)
            .notApplicable(NO_HTTP)
            .needs(ConnectRule.ID)
            .reference(ReadMore.rfc(6797, "6.1"))
            .reference(ReadMore.GUIDE)
            .tag("tls")
            .tag("hsts");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(EndpointFacts facts) {
        if (!Hsts.applies(facts)) {
            return List.of(Outcome.notApplicable(NO_HTTP));
        }
        return List.of(facts.hsts()
                .value()
                .map(HstsMissingRule::judge)
                .orElseGet(() -> Outcome.inconclusive(facts.hsts().why())));
    }

    private static Outcome judge(Optional<String> field) {
        if (field.isEmpty()) {
            return Outcome.failed("there is no Strict-Transport-Security").expected("max-age=63072000");
        }
        Hsts hsts = Hsts.parse(field.get());
        return hsts.problem().isEmpty()
                ? Outcome.passed("max-age is " + hsts.maxAge() + " s")
                : Outcome.failed("browsers ignore the Strict-Transport-Security: " + hsts.problem())
                        .expected("max-age=63072000");
    }
}
