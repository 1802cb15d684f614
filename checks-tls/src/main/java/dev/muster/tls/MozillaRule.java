package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;

/** The endpoint follows the one of Mozilla's configurations that its owner chose. */
final class MozillaRule implements Rule<EndpointFacts> {
    static final RuleInfo INFO = RuleInfo.of("tls.mozilla")
            .title("The endpoint follows Mozilla's configuration")
            .severity(Severity.WARNING)
            .passes("protocols, suites, groups, certificate and HSTS are those of the chosen configuration of Mozilla's"
                    + " guidelines 6.0: nothing more and nothing less")
            .fix("take the configuration from https://ssl-config.mozilla.org/ and mend what the finding lists")
            .notApplicable("the owner chose none: TlsChecks.endpoint(host, port).mozilla(MozillaProfile.INTERMEDIATE)")
            .needs(ConnectRule.ID)
            .reference(ReadMore.MOZILLA)
            .reference(ReadMore.MOZILLA_DATA)
            .tag("tls")
            .tag("grade");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(EndpointFacts facts) {
        if (facts.wishes().mozilla().isEmpty()) {
            return List.of(Outcome.notApplicable("the owner chose none of Mozilla's configurations"));
        }
        MozillaProfile profile = facts.wishes().mozilla().get();
        Deviations deviations = Deviations.of(facts, MozillaGuideline.of(profile));
        if (!deviations.found().isEmpty()) {
            return List.of(Outcome.failed(String.join("; ", deviations.found()))
                    .expected("Mozilla's " + profile + ", guidelines 6.0"));
        }
        return List.of(
                deviations.none()
                        ? Outcome.passed("as Mozilla's " + profile)
                        : Outcome.inconclusive(String.join("; ", deviations.unseen())));
    }
}
