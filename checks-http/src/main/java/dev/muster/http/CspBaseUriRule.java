package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.http.CspSource.Kind;
import java.util.List;

/** An injected base element cannot lead scripts elsewhere: CSP-7. */
final class CspBaseUriRule extends CspRule {
    static final RuleInfo INFO = csp("http.csp.base-uri", "#directive-base-uri")
            .title("The Content-Security-Policy restricts base-uri")
            .severity(Severity.WARNING)
            .passes("base-uri is 'none', 'self' or named hosts; default-src does not stand in for it")
            .fix("add: base-uri 'none'");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome verdict(CspSet set, PageFacts facts) {
        if (!set.governs("base-uri")) {
            return Outcome.failed("base-uri is not set" + consequence(set)).expected("base-uri 'none' or 'self'");
        }
        List<String> broad = CspOpening.inForce(set, "base-uri").stream()
                .map(opening -> opening.source().text())
                .toList();
        return broad.isEmpty()
                ? Outcome.passed("base-uri is restricted")
                : Outcome.failed("base-uri allows " + CspText.sources(broad))
                        .expected("base-uri 'none' or 'self'")
                        .fix("replace it by: base-uri 'none'");
    }

    private static String consequence(CspSet set) {
        boolean trusted = set.governing("script-src-elem").stream().anyMatch(CspBaseUriRule::trustsRelativeUrls);
        return trusted
                ? ": an injected base element makes scripts that a nonce or hash trusts come from elsewhere"
                : ": an injected base element leads links and forms elsewhere";
    }

    private static boolean trustsRelativeUrls(CspDirective list) {
        return list.has(Kind.NONCE) || (list.has(Kind.HASH) && list.has(CspSource.STRICT_DYNAMIC));
    }
}
