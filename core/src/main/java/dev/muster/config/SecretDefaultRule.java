package dev.muster.config;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import java.util.Optional;
import java.util.stream.Stream;

/** Secrets are not what everybody can read. Names the kind of place, not the place: that would tell the value. */
final class SecretDefaultRule extends EachSecretRule {
    static final RuleInfo INFO = RuleInfo.of("secret.default")
            .title("No secret is a published value: a default, a sample, a test vector")
            .passes("the value equals none that is known to be published")
            .fix("set it to the output of: openssl rand -base64 48")
            .notApplicable("the secret is not set")
            .reference("https://cwe.mitre.org/data/definitions/1392.html")
            .reference("https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html")
            .tag("secrets");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome judge(SecretFact.Found secret, SecretFacts facts) {
        Optional<Published> published = Stream.concat(Stream.of(secret.value()), secret.embedded().stream())
                .flatMap(value -> PublishedSecrets.find(value.reveal()).stream())
                .findFirst();
        return published
                .<Outcome>map(where -> Outcome.failed("equals a value that is published: " + words(where.category()))
                        .expected("a value that nobody else knows"))
                .orElseGet(() -> Outcome.passed("equals no value known to be published"));
    }

    private static String words(Published.Category category) {
        return switch (category) {
            case PRODUCT_DEFAULT -> "what a product is delivered with";
            case FRAMEWORK_SAMPLE -> "what a framework's template holds";
            case DOCUMENTATION -> "an example in documentation";
            case PLACEHOLDER -> "a text that says it is to be replaced";
            case TEST_VECTOR -> "an example in a standard";
            case COMMON_PASSWORD -> "one of those that are tried first";
        };
    }
}
