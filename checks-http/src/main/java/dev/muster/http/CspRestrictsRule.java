package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;

/** Scripts and plugins are governed at all: CSP-6. */
final class CspRestrictsRule extends CspRule {
    static final RuleInfo INFO = csp("http.csp.restricts", "#directive-fallback-list")
            .title("The Content-Security-Policy governs scripts and plugins")
            .severity(Severity.ERROR)
            .passes("script-src and object-src are set, by themselves or through default-src")
            .fix("add: default-src 'self'; object-src 'none'");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome verdict(CspSet set, PageFacts facts) {
        boolean objects = set.governs("object-src");
        if (!set.governs("script-src-elem") || !set.governs("script-src-attr")) {
            return Outcome.failed(scripts(set) + (objects ? "" : ", object-src") + " and default-src are not set")
                    .expected("script-src and object-src, or default-src");
        }
        if (!set.governs("script-src")) {
            return Outcome.failed(
                            Severity.WARNING,
                            "script-src-elem and script-src-attr are set, but neither script-src nor default-src: eval"
                                    + " and workers stay free")
                    .expected("script-src")
                    .fix("add: script-src 'self'");
        }
        return objects
                ? Outcome.passed("scripts and plugins are governed")
                : Outcome.failed(Severity.WARNING, "neither object-src nor default-src is set: plugins stay free")
                        .expected("object-src 'none'")
                        .fix("add: object-src 'none'");
    }

    private static String scripts(CspSet set) {
        return set.governs("script-src-elem")
                ? "script-src-attr"
                : set.governs("script-src-attr") ? "script-src-elem" : "script-src";
    }
}
