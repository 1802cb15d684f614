package dev.muster.http;

import dev.muster.Rule;
import java.util.List;

/** What an answer tells browsers to do and not to do with it. */
final class BrowserRules {
    static final List<Rule<PageFacts>> ALL = List.of(
            new FramingRule(),
            new NosniffRule(),
            new ContentTypeRule(),
            new ReferrerRule(),
            new PermissionsRule(PermissionsRule.FEATURES),
            new ObsoleteRule(),
            new IntegrityRule(),
            new OpenerPolicyRule(),
            new EmbedderPolicyRule(),
            new ResourcePolicyRule());

    private BrowserRules() {}
}
