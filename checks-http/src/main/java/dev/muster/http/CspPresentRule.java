package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.http.CspPolicy.Place;
import java.util.List;

/** A Content-Security-Policy is enforced: CSP-1. */
final class CspPresentRule implements Rule<PageFacts> {
    static final RuleInfo INFO = RuleInfo.of("http.csp")
            .title("A Content-Security-Policy is enforced")
            .severity(Severity.WARNING)
            .passes("the header field Content-Security-Policy holds a directive that browsers know")
            .fix(
                    "try it as Content-Security-Policy-Report-Only, then send: Content-Security-Policy: default-src 'self';"
                            + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
            .notApplicable("the answer is neither an HTML document nor JSON or XML")
            .reference(CspRule.CSP3 + "#csp-header")
            .reference("https://cheatsheetseries.owasp.org/cheatsheets/Content_Security_Policy_Cheat_Sheet.html")
            .reference("https://cwe.mitre.org/data/definitions/693.html")
            .tag("http")
            .tag("headers")
            .tag("csp");

    private static final String EXPECTED = "the header field Content-Security-Policy";
    private static final List<String> ANCIENT = List.of("X-Content-Security-Policy", "X-WebKit-CSP");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(PageFacts facts) {
        return List.of(judge(facts.policies(), facts));
    }

    static Outcome judge(CspSet set, PageFacts facts) {
        return switch (facts.kind()) {
            case DOCUMENT -> document(set, facts.exchange().fields());
            case API -> api(set);
            case STATIC, OTHER -> Outcome.notApplicable("the answer is neither an HTML document nor JSON or XML");
        };
    }

    private static Outcome document(CspSet set, Fields fields) {
        if (set.enforcedBy(Place.HEADER)) {
            return passed(set);
        }
        return set.enforcedBy(Place.META)
                ? Outcome.failed("the policy stands in a meta element alone, where frame-ancestors, sandbox and"
                                + " report-uri have no effect and what comes before it is not governed")
                        .expected(EXPECTED)
                        .fix("send the same policy as the header field Content-Security-Policy")
                : Outcome.failed(absent(set, fields)).expected(EXPECTED);
    }

    private static Outcome passed(CspSet set) {
        String beside = set.has(Place.REPORT_ONLY) ? "; a report-only policy is tried beside" : "";
        return Outcome.passed(set.enforced().size() + " enforced" + beside);
    }

    /** Nothing is loaded into JSON, until a browser is made to take it for a document. */
    private static Outcome api(CspSet set) {
        return set.enforcedBy(Place.HEADER)
                ? passed(set)
                : Outcome.failed(Severity.INFO, "no Content-Security-Policy is sent with this API answer")
                        .expected(EXPECTED)
                        .fix("send: Content-Security-Policy: default-src 'none'; frame-ancestors 'none'");
    }

    private static String absent(CspSet set, Fields fields) {
        if (set.has(Place.HEADER)) {
            return "Content-Security-Policy is sent, but holds no directive that browsers know";
        }
        if (set.has(Place.META)) {
            return "there is a policy in a meta element alone, and no directive in it has an effect there";
        }
        if (set.has(Place.REPORT_ONLY)) {
            return "only Content-Security-Policy-Report-Only is sent: nothing is blocked";
        }
        return ANCIENT.stream()
                .filter(fields::has)
                .findFirst()
                .map(name -> "only " + name + " is sent, which browsers no longer read")
                .orElse("no Content-Security-Policy is sent");
    }
}
