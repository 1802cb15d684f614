package dev.muster.http;

import dev.muster.Rule;
import java.util.List;

/** The rules about HSTS, about what headers give away, and about private answers in caches. */
final class InfoRules {
    static final List<Rule<PageFacts>> ALL = List.of(
            new HstsRule(),
            new HstsSyntaxRule(),
            new InfoSoftwareRule(),
            new InfoInnerHostsRule(),
            new CachePrivateRule());

    private InfoRules() {}
}
