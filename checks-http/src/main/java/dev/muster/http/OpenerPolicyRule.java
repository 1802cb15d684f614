package dev.muster.http;

import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.Set;

/** A page that opens this one, or is opened by it, does not get hold of its window. */
final class OpenerPolicyRule extends IsolationRule {
    static final RuleInfo INFO = RuleInfo.of("http.coop")
            .title("Other sites do not get hold of the page's window")
            .severity(Severity.WARNING)
            .passes("Cross-Origin-Opener-Policy is same-origin, same-origin-allow-popups or noopener-allow-popups")
            .fix("send: Cross-Origin-Opener-Policy: same-origin")
            .notApplicable(NO_DOCUMENT)
            .reference("https://html.spec.whatwg.org/multipage/browsers.html#cross-origin-opener-policies")
            .reference("https://www.rfc-editor.org/rfc/rfc8941#section-3.3.4")
            .reference("https://cwe.mitre.org/data/definitions/693.html")
            .tag("headers")
            .tag("isolation");

    OpenerPolicyRule() {
        super(
                INFO,
                "Cross-Origin-Opener-Policy",
                Set.of("same-origin", "same-origin-allow-popups", "noopener-allow-popups"));
    }
}
