package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;

/** Text is not turned into code: CSP-4. */
final class CspEvalRule extends CspRule {
    static final RuleInfo INFO = csp("http.csp.eval", "#can-compile-strings")
            .title("eval is not allowed by the Content-Security-Policy")
            .severity(Severity.WARNING)
            .passes("'unsafe-eval' stands neither in script-src nor, without that, in default-src, nor in style-src")
            .fix(
                    "take 'unsafe-eval' out and replace eval, new Function and setTimeout with text; where only WebAssembly"
                            + " needs it: script-src 'self' 'wasm-unsafe-eval'")
            .notApplicable(NOT_APPLICABLE + ", or no policy governs eval (see http.csp.restricts)");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome verdict(CspSet set, PageFacts facts) {
        if (set.allows("script-src", list -> list.has(CspSource.UNSAFE_EVAL))) {
            return Outcome.failed(set.culprit("script-src", list -> list.has(CspSource.UNSAFE_EVAL))
                            + " has 'unsafe-eval': text can be run as code")
                    .expected("no 'unsafe-eval'");
        }
        boolean inStyles = set.directives("style-src").stream().anyMatch(list -> list.has(CspSource.UNSAFE_EVAL));
        if (inStyles) {
            return Outcome.failed("style-src has 'unsafe-eval', which no browser asks for there")
                    .expected("no 'unsafe-eval'")
                    .fix("take 'unsafe-eval' out of style-src");
        }
        return set.governs("script-src")
                ? Outcome.passed("eval is blocked" + wasm(set))
                : Outcome.notApplicable("needs http.csp.restricts: no policy governs eval");
    }

    private static String wasm(CspSet set) {
        boolean allowed = set.allows(
                "script-src", list -> list.has(CspSource.WASM_UNSAFE_EVAL) || list.has(CspSource.UNSAFE_EVAL));
        return allowed ? "; WebAssembly may be compiled" : "";
    }
}
