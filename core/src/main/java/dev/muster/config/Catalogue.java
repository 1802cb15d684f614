package dev.muster.config;

import dev.muster.RuleInfo;
import java.util.List;

/** Every rule of this package, one line each: a page and a test walk them. */
final class Catalogue {
    static final List<RuleInfo> RULES = List.of(
            DebugOffRule.INFO,
            RequiredRule.INFO,
            AllowedHostsRule.INFO,
            EndpointUrlsRule.INFO,
            SecretStrengthRule.INFO,
            SecretDefaultRule.INFO,
            SecretUniqueRule.INFO,
            SecretSourceRule.INFO,
            SecretAgeRule.INFO,
            JwtSecretRule.INFO,
            JwtExpiryRule.INFO,
            PasswordHashRule.INFO);

    private Catalogue() {}
}
