package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Inline style is not allowed: CSP-11. */
final class CspInlineStyleRule extends CspRule {
    static final RuleInfo INFO = csp("http.csp.inline-style", "#directive-style-src")
            .title("Inline style is not allowed by the Content-Security-Policy")
            .severity(Severity.INFO)
            .passes("neither 'unsafe-inline', data: nor a wildcard is in force for styles")
            .fix("use classes instead of style attributes, and a nonce or hash for style elements: style-src 'self'");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome verdict(CspSet set, PageFacts facts) {
        if (!set.governs("style-src-elem") || !set.governs("style-src-attr")) {
            return failed("neither style-src nor default-src is set: styles stay free");
        }
        List<String> inline = Stream.of("style-src-elem", "style-src-attr")
                .filter(kind -> set.allows(kind, CspDirective::allowsInlineStyle))
                .map(kind -> set.culprit(kind, CspDirective::allowsInlineStyle))
                .distinct()
                .toList();
        if (!inline.isEmpty()) {
            return failed("'unsafe-inline' is in force: " + CspText.list(inline, ", "));
        }
        List<String> broad = broad(set);
        return broad.isEmpty()
                ? Outcome.passed("no inline style counts without a nonce or hash")
                : failed("styles may come from " + CspText.sources(broad));
    }

    private static List<String> broad(CspSet set) {
        List<String> sources = new ArrayList<>();
        CspOpening.inForce(set, "style-src-elem").stream()
                .filter(CspOpening::anyone)
                .forEach(opening -> sources.add(opening.source().text()));
        if (set.allows("style-src-elem", list -> list.reaches("data", ""))) {
            sources.add("data:");
        }
        return sources;
    }

    private static Outcome failed(String observed) {
        return Outcome.failed(observed).expected("style-src with 'self', hosts, nonces or hashes");
    }
}
