package dev.muster.http;

import dev.muster.Rule;
import java.util.List;

/** The rules of Content-Security-Policy, in the order in which they are told. */
final class CspRules {
    static final List<Rule<PageFacts>> ALL = List.of(
            new CspPresentRule(),
            new CspSyntaxRule(),
            new CspInlineScriptRule(),
            new CspEvalRule(),
            new CspWildcardRule(),
            new CspRestrictsRule(),
            new CspBaseUriRule(),
            new CspFormActionRule(),
            new CspInsecureSourceRule(),
            new CspNonceRule(),
            new CspInlineStyleRule(),
            new CspReportingRule());

    private CspRules() {}
}
