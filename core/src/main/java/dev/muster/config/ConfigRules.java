package dev.muster.config;

import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.List;
import java.util.stream.Stream;

/** The rules of each check of this package, in order. */
final class ConfigRules {
    static final List<Rule<DebugFacts>> DEBUG_OFF = List.of(new DebugOffRule());
    static final List<Rule<RequiredFacts>> REQUIRED = List.of(new RequiredRule());
    static final List<Rule<AllowedHostsRule.Facts>> ALLOWED_HOSTS = List.of(new AllowedHostsRule());
    static final List<Rule<EndpointFacts>> ENDPOINT_URLS = List.of(new EndpointUrlsRule());
    static final List<Rule<SecretFacts>> SECRETS =
            List.of(new SecretStrengthRule(), new SecretDefaultRule(), new SecretUniqueRule(), new SecretSourceRule());

    /** Beside those, where the owner says how old a secret may be. */
    static final List<Rule<SecretFacts>> AGE = List.of(new SecretAgeRule());

    static final List<Rule<JwtFacts>> JWT = List.of(new JwtSecretRule(), new JwtExpiryRule());
    static final List<Rule<PasswordHashFacts>> PASSWORD_HASH = List.of(new PasswordHashRule());

    private ConfigRules() {}

    /** {@return every rule of this package, as the page lists them} */
    static List<RuleInfo> documented() {
        return Stream.of(DEBUG_OFF, REQUIRED, ALLOWED_HOSTS, ENDPOINT_URLS, SECRETS, AGE, JWT, PASSWORD_HASH)
                .flatMap(List::stream)
                .map(Rule::info)
                .toList();
    }
}
