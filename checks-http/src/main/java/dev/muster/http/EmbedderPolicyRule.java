package dev.muster.http;

import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.Set;

/** The page embeds nothing of other origins that did not agree to it. */
final class EmbedderPolicyRule extends IsolationRule {
    static final RuleInfo INFO = RuleInfo.of("http.coep")
            .title("The page embeds only what agreed to be embedded")
            .severity(Severity.WARNING)
            .passes("Cross-Origin-Embedder-Policy is require-corp or credentialless")
            .fix("send: Cross-Origin-Embedder-Policy: credentialless, and require-corp once nothing breaks")
            .notApplicable(NO_DOCUMENT)
            .reference("https://html.spec.whatwg.org/multipage/browsers.html#coep")
            .reference("https://www.rfc-editor.org/rfc/rfc8941#section-3.3.4")
            .tag("headers")
            .tag("isolation");

    EmbedderPolicyRule() {
        super(INFO, "Cross-Origin-Embedder-Policy", Set.of("require-corp", "credentialless"));
    }
}
