package dev.muster.config;

import static dev.muster.config.SecretSamples.judge;
import static dev.muster.config.SecretSamples.key;
import static dev.muster.config.SecretSamples.kind;
import static dev.muster.config.SecretSamples.password;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretStrengthRuleTest {
    private final SecretStrengthRule rule = new SecretStrengthRule();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "hunter2",
                "changeme",
                "12345678901234567890123456789012",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "my-super-secret-key-for-production-use-2024",
                "cGFzc3dvcmRwYXNzd29yZHBhc3N3b3JkcGFzc3dvcmQ="
            })
    void fails_a_key_that_can_be_guessed(String weak) {
        assertInstanceOf(Outcome.Failed.class, judge(rule, key("SECRET_KEY", weak)), weak);
    }

    @Test
    void passes_what_generators_make() {
        for (String strong : List.of(SecretSamples.strong(), HexFormat.of().formatHex(SecretSamples.bytes(32)))) {
            Outcome outcome = judge(rule, key("SECRET_KEY", strong));
            assertEquals("Passed", kind(outcome), outcome.toString());
        }
        assertEquals(
                "Passed", kind(judge(rule, key("SECRET_KEY", UUID.randomUUID().toString()))));
    }

    @Test
    void says_that_a_secret_is_not_set() {
        Outcome.Failed missing =
                assertInstanceOf(Outcome.Failed.class, judge(rule, new SecretFact.Missing("SECRET_KEY")));
        assertEquals("SECRET_KEY", missing.subject());
        assertEquals("it is not set", missing.observed());
    }

    @Test
    void cannot_tell_of_a_secret_that_cannot_be_read() {
        assertEquals(
                Outcome.inconclusive("/run/secrets/key does not exist").at("KEY"),
                judge(rule, new SecretFact.Unreadable("KEY", "/run/secrets/key does not exist")));
    }

    @Test
    void cannot_tell_where_nothing_is_declared() {
        assertEquals("Inconclusive", kind(rule.judge(SecretSamples.facts()).get(0)));
    }

    @Test
    void does_not_count_the_characters_of_pem() {
        assertEquals(
                Outcome.notApplicable("it is a PEM block").at("TLS_KEY"),
                judge(rule, key("TLS_KEY", "-----BEGIN PRIVATE KEY-----\nMC4CAQ==\n-----END PRIVATE KEY-----")));
    }

    @Test
    void allows_a_password_to_be_shorter_than_a_key() {
        String sixteen = HexFormat.of().formatHex(SecretSamples.seeded(9, 7)).substring(0, 17);
        assertEquals("Passed", kind(judge(rule, password("SMTP_PASSWORD", sixteen))));
        assertEquals("Failed", kind(judge(rule, key("SMTP_PASSWORD", sixteen))));
        for (String weak : List.of(
                "Summer2024!",
                "Summer2024Autumn2024",
                "qwertyuiopasdfghjkl",
                "TheProductionPassword1",
                "aaaaaaaaaaaaaaaaaaaaaaaa")) {
            assertEquals("Failed", kind(judge(rule, password("SMTP_PASSWORD", weak))), weak);
        }
        assertEquals("Failed", kind(judge(rule, password("SMTP_PASSWORD", sixteen.substring(0, 12)))));
    }

    @Test
    void never_accuses_a_generated_password_of_its_chance_patterns() {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        long accused = LongStream.range(0, 500)
                .mapToObj(seed -> new Random(seed).ints(16, 0, alphabet.length()))
                .map(places ->
                        places.mapToObj(alphabet::charAt).map(String::valueOf).collect(joining()))
                .filter(value -> judge(rule, password("P", value)) instanceof Outcome.Failed)
                .count();
        assertTrue(accused <= 5, accused + " of 500 accused");
    }

    @Test
    void judges_the_password_inside_a_url() {
        String url = "postgresql://orders:%s@db.internal/orders?sslmode=verify-full";
        Outcome.Failed weak =
                assertInstanceOf(Outcome.Failed.class, judge(rule, key("DATABASE_URL", url.formatted("orders2024"))));
        assertTrue(weak.observed().startsWith("the password inside: "), weak.observed());
        assertEquals("Passed", kind(judge(rule, key("DATABASE_URL", url.formatted(SecretSamples.strong())))));
    }

    @Test
    void one_weak_password_of_two_fails_the_url() {
        String both = "https://a:" + SecretSamples.strong() + "@host/?token=letmein";
        String turned = "https://a:letmein@host/?token=" + SecretSamples.strong();
        assertEquals("Failed", kind(judge(rule, key("URL", both))));
        assertEquals("Failed", kind(judge(rule, key("URL", turned))));
    }
}
