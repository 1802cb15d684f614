package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;

/** Other sites cannot embed the answer. Browsers compare the whole of all fields, in this case only (Fetch, CORP check). */
final class ResourcePolicyRule implements Rule<PageFacts> {
    private static final String NAME = "Cross-Origin-Resource-Policy";

    static final RuleInfo INFO = RuleInfo.of("http.corp")
            .title("Other sites cannot embed the answer")
            .severity(Severity.WARNING)
            .passes("Cross-Origin-Resource-Policy is same-origin or same-site, or cross-origin where marked public")
            .fix("send: Cross-Origin-Resource-Policy: same-origin")
            .reference("https://fetch.spec.whatwg.org/#cross-origin-resource-policy-header")
            .tag("headers")
            .tag("isolation");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(PageFacts facts) {
        String value = String.join(", ", facts.exchange().fields().values(NAME));
        boolean isPublic = facts.expectations().audience() == Expectations.Audience.PUBLIC;
        return List.of(
                facts.exchange().fields().has(NAME)
                        ? judge(value, isPublic)
                        : Outcome.failed(Severity.INFO, NAME + " is not sent"));
    }

    private static Outcome judge(String value, boolean isPublic) {
        return switch (value) {
            case "same-origin", "same-site" -> Outcome.passed(value);
            case "cross-origin" ->
                isPublic
                        ? Outcome.passed("cross-origin, on a public answer")
                        : Outcome.failed(Severity.INFO, NAME + " is cross-origin: any site can embed the answer")
                                .expected("same-origin, unless the answer is marked public");
            default ->
                Outcome.failed(NAME + " is " + FieldValues.quote(value) + ", which browsers ignore")
                        .expected("one of same-origin, same-site, cross-origin, once and in lower case");
        };
    }
}
