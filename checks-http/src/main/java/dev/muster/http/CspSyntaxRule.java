package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.http.CspPolicy.Place;
import java.util.ArrayList;
import java.util.List;

/** Every policy means what it says: CSP-2. Report-only ones are read too, before they are enforced. */
final class CspSyntaxRule implements Rule<PageFacts> {
    static final RuleInfo INFO = RuleInfo.of("http.csp.syntax")
            .title("The Content-Security-Policy is written without mistakes")
            .severity(Severity.WARNING)
            .passes("browsers know each directive and each source, and nothing comes twice or where it has no effect")
            .fix("correct what is named, such as: script-src 'self' - keywords between ticks, a semicolon after each"
                    + " directive")
            .notApplicable("the answer is no HTML document, or no policy is sent (see http.csp)")
            .reference(CspRule.CSP3 + "#framework-directive-source-list")
            .reference(CspRule.CSP3 + "#parse-serialized-policy")
            .reference("https://html.spec.whatwg.org/multipage/semantics.html"
                    + "#attr-meta-http-equiv-content-security-policy")
            .tag("http")
            .tag("headers")
            .tag("csp");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(PageFacts facts) {
        return List.of(judge(facts.policies(), facts));
    }

    static Outcome judge(CspSet set, PageFacts facts) {
        if (facts.kind() != AnswerKind.DOCUMENT) {
            return Outcome.notApplicable("the answer is no HTML document");
        }
        if (set.all().stream().allMatch(CspSyntaxRule::isNothing)) {
            return Outcome.notApplicable("needs http.csp: no policy is sent");
        }
        List<CspRemark> remarks = new ArrayList<>();
        set.all().forEach(policy -> CspRemarks.of(policy).forEach(remark -> remarks.add(placed(policy, remark))));
        return remarks.isEmpty()
                ? Outcome.passed(set.all().size() + " without a remark")
                : Outcome.failed(CspText.list(
                                remarks.stream().map(CspRemark::observed).toList(), "; "))
                        .expected("a policy without mistakes")
                        .fix(CspText.list(
                                remarks.stream().map(CspRemark::fix).distinct().toList(), "; "));
    }

    private static CspRemark placed(CspPolicy policy, CspRemark remark) {
        return policy.place() == Place.HEADER
                ? remark
                : new CspRemark(policy.place().label() + ": " + remark.observed(), remark.fix());
    }

    /** An empty field alone is no policy, which http.csp says already. */
    private static boolean isNothing(CspPolicy policy) {
        return policy.directives().isEmpty()
                && policy.garbled().isEmpty()
                && policy.misplaced().isEmpty();
    }
}
