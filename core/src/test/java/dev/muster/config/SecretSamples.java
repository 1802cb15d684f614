package dev.muster.config;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.Secret;
import dev.muster.config.SecretFact.Access;
import dev.muster.config.SecretFact.Changed;
import dev.muster.config.SecretFact.Leak;
import dev.muster.config.SecretFact.Purpose;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Facts of secrets for tests. Strong values are made anew for each run: none is committed. */
final class SecretSamples {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final Origin ENVIRONMENT = new Origin(Origin.Kind.ENVIRONMENT, "environment");

    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretSamples() {}

    static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** {@return the same random bytes for the same seed, where the very value decides} */
    static byte[] seeded(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    static String strong() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(48));
    }

    static SecretFact.Found key(String name, String value) {
        return found(name, value, ENVIRONMENT, Set.of(), Changed.NONE);
    }

    static SecretFact.Found password(String name, String value) {
        return new SecretFact.Found(
                name, Purpose.PASSWORD, Secret.of(value), ENVIRONMENT, Access.UNKNOWN, Set.of(), Changed.NONE);
    }

    static SecretFact.Found found(String name, String value, Origin origin, Set<Leak> leaks, Changed changed) {
        return new SecretFact.Found(name, Purpose.KEY, Secret.of(value), origin, Access.UNKNOWN, leaks, changed);
    }

    static SecretFacts facts(SecretFact... secrets) {
        return new SecretFacts(
                List.of(secrets), NOW, Optional.of(NOW.minusSeconds(60)), Optional.of(Duration.ofDays(90)));
    }

    /** {@return what the rule says of one secret} */
    static Outcome judge(Rule<SecretFacts> rule, SecretFact secret) {
        List<? extends Outcome> outcomes = rule.judge(facts(secret));
        if (outcomes.size() != 1) {
            throw new AssertionError(outcomes);
        }
        return outcomes.get(0);
    }

    static String kind(Outcome outcome) {
        return outcome.getClass().getSimpleName();
    }
}
