package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;

/** Inline script is not allowed: CSP-3. */
final class CspInlineScriptRule extends CspRule {
    static final RuleInfo INFO = csp("http.csp.inline-script", "#match-element-to-source-list")
            .title("Inline script is not allowed by the Content-Security-Policy")
            .severity(Severity.ERROR)
            .passes(
                    "neither 'unsafe-inline' nor data: is in force for scripts; a valid nonce, a hash or 'strict-dynamic'"
                            + " takes 'unsafe-inline' out of force")
            .fix("move scripts into files, or mark each by a new nonce per answer: script-src 'nonce-{random}'"
                    + " 'strict-dynamic'")
            .notApplicable(NOT_APPLICABLE + ", or no policy governs scripts (see http.csp.restricts)")
            .reference("https://cwe.mitre.org/data/definitions/693.html");

    /** Elements and javascript: links; then event handlers. */
    private static final List<String> KINDS = List.of("script-src-elem", "script-src-attr");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome verdict(CspSet set, PageFacts facts) {
        if (KINDS.stream().noneMatch(set::governs)) {
            return Outcome.notApplicable("needs http.csp.restricts: no policy governs scripts");
        }
        List<String> inline = culprits(set, KINDS);
        if (!inline.isEmpty()) {
            return Outcome.failed("'unsafe-inline' is in force: " + CspText.list(inline, ", "))
                    .expected("no 'unsafe-inline', or a nonce or hash beside it");
        }
        if (set.allows("script-src-elem", list -> list.reachesScript("data", ""))) {
            return Outcome.failed(set.culprit("script-src-elem", list -> list.reaches("data", ""))
                            + " lets scripts come from data: URLs, which is inline script by another name")
                    .expected("no data: where scripts come from")
                    .fix("take data: out of that directive");
        }
        return handlers(set);
    }

    private static List<String> culprits(CspSet set, List<String> kinds) {
        return kinds.stream()
                .filter(kind -> set.allows(kind, CspDirective::allowsInlineScript))
                .map(kind -> set.culprit(kind, CspDirective::allowsInlineScript))
                .distinct()
                .toList();
    }

    private static Outcome handlers(CspSet set) {
        return set.allows("script-src-attr", CspInlineScriptRule::allowsHashedHandlers)
                ? Outcome.failed(
                                Severity.WARNING,
                                "'unsafe-hashes' lets hashed code run as any event handler: "
                                        + set.culprit("script-src-attr", CspInlineScriptRule::allowsHashedHandlers))
                        .expected("no 'unsafe-hashes'")
                        .fix("bind events by addEventListener in a script instead of onclick and the like")
                : Outcome.passed("no inline script runs without a nonce or hash");
    }

    private static boolean allowsHashedHandlers(CspDirective list) {
        return list.allowsInlineScript() || (list.has(CspSource.UNSAFE_HASHES) && list.has(CspSource.Kind.HASH));
    }
}
