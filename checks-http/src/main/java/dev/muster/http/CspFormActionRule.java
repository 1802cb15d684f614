package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;

/** Forms go nowhere but where they belong: CSP-8. */
final class CspFormActionRule extends CspRule {
    static final RuleInfo INFO = csp("http.csp.form-action", "#directive-form-action")
            .title("The Content-Security-Policy restricts form-action")
            .severity(Severity.WARNING)
            .passes("form-action is 'none', 'self' or hosts; default-src does not stand in for it")
            .fix("add: form-action 'self'");

    private static final String EXPECTED = "form-action 'self'";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome verdict(CspSet set, PageFacts facts) {
        if (!set.governs("form-action")) {
            return Outcome.failed(
                            Severity.INFO, "form-action is not set: an injected form sends what users type anywhere")
                    .expected(EXPECTED);
        }
        List<String> broad = CspOpening.inForce(set, "form-action").stream()
                .filter(CspOpening::anyone)
                .map(opening -> opening.source().text())
                .toList();
        return broad.isEmpty()
                ? Outcome.passed("forms go to named places")
                : Outcome.failed("form-action allows " + CspText.sources(broad))
                        .expected(EXPECTED)
                        .fix("replace it by: form-action 'self'");
    }
}
