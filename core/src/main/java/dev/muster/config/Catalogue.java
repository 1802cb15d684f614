package dev.muster.config;

import dev.muster.RuleInfo;
import java.util.List;

/** Every rule of this package, one line each. A page and a test walk it. */
final class Catalogue {
    static final List<RuleInfo> RULES = List.of(
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
