package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Somebody hears of what the policy blocks: CSP-12. */
final class CspReportingRule extends CspRule {
    static final RuleInfo INFO = csp("http.csp.reporting", "#directives-reporting")
            .title("The Content-Security-Policy reports violations and asks for Trusted Types")
            .severity(Severity.INFO)
            .passes("report-to names an endpoint of Reporting-Endpoints, or without report-to there is report-uri; and"
                    + " require-trusted-types-for is 'script'")
            .fix("add: report-uri /csp-reports; report-to csp; require-trusted-types-for 'script' - and send:"
                    + " Reporting-Endpoints: csp=\"/csp-reports\"")
            .reference("https://www.w3.org/TR/reporting-1/")
            .reference("https://www.w3.org/TR/trusted-types/");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome verdict(CspSet set, PageFacts facts) {
        List<String> problems = new ArrayList<>();
        silence(set, facts.exchange().fields()).ifPresent(problems::add);
        boolean trustedTypes = set.directives("require-trusted-types-for").stream()
                .flatMap(directive -> directive.tokens().stream())
                .anyMatch(token -> token.toLowerCase(Locale.ROOT).equals("'script'"));
        if (!trustedTypes) {
            problems.add("require-trusted-types-for 'script' is not set");
        }
        return problems.isEmpty()
                ? Outcome.passed("violations are reported, Trusted Types are required")
                : Outcome.failed(String.join("; ", problems));
    }

    /** Browsers that know report-to pass over report-uri beside it. */
    private static Optional<String> silence(CspSet set, Fields fields) {
        boolean byUri = set.directives("report-uri").stream()
                .anyMatch(directive -> !directive.tokens().isEmpty());
        List<String> groups = set.directives("report-to").stream()
                .flatMap(directive -> directive.tokens().stream().limit(1))
                .toList();
        if (groups.isEmpty() ? byUri : groups.stream().anyMatch(group -> ReportingEndpoints.define(fields, group))) {
            return Optional.empty();
        }
        return Optional.of(
                groups.isEmpty()
                        ? "violations are not reported: neither report-uri nor report-to is set"
                        : "violations are not reported: no endpoint is called " + CspText.quote(groups.get(0))
                                + " in Reporting-Endpoints");
    }
}
