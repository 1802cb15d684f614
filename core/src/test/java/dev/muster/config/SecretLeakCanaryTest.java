package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.Secret;
import dev.muster.config.JwtFacts.Encoding;
import dev.muster.config.JwtFacts.Stated;
import dev.muster.config.SecretFact.Access;
import dev.muster.config.SecretFact.Changed;
import dev.muster.config.SecretFact.Leak;
import dev.muster.config.SecretFact.Purpose;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text of any outcome, and no fact printed, holds four characters in a row of any value that was judged. */
final class SecretLeakCanaryTest {
    private static final int SHORTEST = 4;

    /** Strong values, and weak ones of every kind whose parts are no words that a message would use anyway. */
    static Stream<String> values() {
        String strong = Base64.getUrlEncoder().encodeToString(SecretSamples.seeded(48, 1));
        return Stream.of(
                strong,
                HexFormat.of().formatHex(SecretSamples.seeded(32, 2)),
                Base64.getEncoder().encodeToString(SecretSamples.seeded(64, 3)),
                strong.substring(0, 20),
                strong.substring(0, 8).repeat(6),
                "qazwsxedcrfvtgbyhnujmikolp",
                "Zx9!Zx9!Zx9!Zx9!Zx9!Zx9!Zx9!Zx9!",
                "77777777777777777777777777777777",
                "Wombat1987Wombat1987Wombat1987Wombat",
                "w0mb4t5-4r3-my-f4v0ur1t3-m4r5up14l5",
                "V29tYmF0MTk4N1dvbWJhdDE5ODdXb21iYXQ=",
                "postgres",
                "letmein",
                "\u001b[31mzebra\u0007zebra\nzebra");
    }

    @ParameterizedTest
    @MethodSource("values")
    void no_rule_gives_a_part_of_a_secret_away(String value) {
        List<SecretFact> facts = new ArrayList<>();
        for (Origin.Kind kind : Origin.Kind.values()) {
            for (Access access : Access.values()) {
                facts.add(fact("K" + facts.size(), value, kind, access, Set.of(), Changed.NONE));
            }
        }
        for (Leak leak : Leak.values()) {
            facts.add(fact("K" + facts.size(), value, Origin.Kind.VAULT, Access.UNKNOWN, Set.of(leak), Changed.NONE));
        }
        Changed misplaced = new Changed(Optional.of(Secret.of(value)), Optional.of(SecretSamples.NOW));
        facts.add(fact("K" + facts.size(), value, Origin.Kind.VAULT, Access.UNKNOWN, Set.of(), misplaced));
        facts.add(SecretSamples.password("P", value));
        SecretFacts all = new SecretFacts(facts, SecretSamples.NOW, Optional.empty(), Optional.of(Duration.ofDays(90)));
        search(value, all.toString());
        for (Rule<SecretFacts> rule : List.<Rule<SecretFacts>>of(
                new SecretStrengthRule(),
                new SecretDefaultRule(),
                new SecretUniqueRule(),
                new SecretSourceRule(),
                new SecretAgeRule())) {
            rule.judge(all).forEach(outcome -> search(value, outcome));
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void no_rule_gives_a_part_of_a_password_in_a_url_away(String value) {
        SecretFact fact = SecretSamples.key("U", "amqps://u:" + value.replace("\n", "") + "@h/v");
        for (Rule<SecretFacts> rule :
                List.<Rule<SecretFacts>>of(new SecretStrengthRule(), new SecretDefaultRule(), new SecretSourceRule())) {
            search(value, SecretSamples.judge(rule, fact));
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void no_rule_gives_a_part_of_a_signing_key_away(String value) {
        SecretFact key = SecretSamples.key("J", value);
        for (String algorithm : List.of("HS256", "HS512", "RS256", "none", value)) {
            for (Encoding encoding : Encoding.values()) {
                JwtFacts facts = new JwtFacts(
                        Optional.of(Stated.of("G", algorithm)),
                        Optional.of(key),
                        encoding,
                        List.of(SecretSamples.key("S", value)),
                        Optional.of(Stated.of("L", value)),
                        ChronoUnit.SECONDS);
                search(value, facts.toString());
                new JwtSecretRule().judge(facts).forEach(outcome -> search(value, outcome));
                new JwtExpiryRule().judge(facts).forEach(outcome -> search(value, outcome));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void no_rule_gives_a_part_of_a_stored_password_away(String value) {
        String hash = value.replaceAll("[^A-Za-z0-9]", "x");
        for (String form : List.of(
                "%s",
                "{noop}%s",
                "{%s}y",
                "$2b$12$%s",
                "$argon2id$v=19$m=19456,t=2,p=1$%1$s$%1$s",
                "$6$%1$s$%1$s",
                "pbkdf2_sha256$9$%1$s$%1$s",
                "{SSHA}%s",
                "$scrypt$ln=3,r=8,p=1$%1$s$%1$s")) {
            HashScheme scheme = StoredPassword.read(Secret.of(form.formatted(hash)));
            search(hash, scheme.toString());
            new PasswordHashRule()
                    .judge(new PasswordHashFacts(List.of(scheme)))
                    .forEach(outcome -> search(hash, outcome));
        }
    }

    private static SecretFact fact(
            String name, String value, Origin.Kind kind, Access access, Set<Leak> leaks, Changed changed) {
        return new SecretFact.Found(
                name, Purpose.KEY, Secret.of(value), new Origin(kind, "the place"), access, leaks, changed);
    }

    private static void search(String value, Outcome outcome) {
        search(value, outcome.toString());
    }

    private static void search(String value, String text) {
        assertTrue(value.length() >= SHORTEST, "too short to search for");
        for (int i = 0; i + SHORTEST <= value.length(); i++) {
            String part = value.substring(i, i + SHORTEST);
            assertFalse(text.contains(part), () -> "\"" + part + "\" of a value stands in: " + text);
        }
    }
}
