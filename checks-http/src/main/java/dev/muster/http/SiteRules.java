package dev.muster.http;

import dev.muster.Rule;
import java.util.List;

/** Every rule over a site, one line each. */
final class SiteRules {
    /** Those whose requests are few and harmless. */
    static final List<Rule<SiteFacts>> LIGHT = List.of(
            new RedirectRule(),
            new PlainCredentialsRule(),
            new CorsStrangerRule(),
            new CorsLookAlikeRule(),
            new CorsCacheRule(),
            new ErrorDisclosureRule(),
            new ErrorHeadersRule(),
            new PublicFilesRule(),
            new CompressionRule(),
            new MethodsRule(),
            new ForeignHostRule(),
            new ExposedActuatorRule(),
            new ExposedHealthRule(),
            new ExposedConsoleRule(),
            new ExposedFilesRule(),
            new ExposedApiRule());

    /** Those whose requests may be felt. */
    static final List<Rule<SiteFacts>> INTRUSIVE = List.of(new RateLimitRule(), new BodyLimitRule());

    private SiteRules() {}
}
