package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.CannotLookException;
import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.ConfigurationException;
import dev.muster.Judgement;
import dev.muster.Outcome;
import dev.muster.Profile;
import dev.muster.RuleInfo;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SecretsCheckTest {
    private static final CheckContext CONTEXT = new CheckContext() {
        @Override
        public Duration remaining() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Instant now() {
            return SecretSamples.NOW;
        }

        @Override
        public Profile profile() {
            return Profile.PRODUCTION;
        }
    };

    @TempDir
    Path directory;

    /** {@return each judgement as rule, kind and subject} */
    static List<String> run(Check check) throws Exception {
        return check.run(CONTEXT).judgements().stream()
                .map(judgement -> judgement.rule().id() + " " + SecretSamples.kind(judgement.outcome()) + " "
                        + judgement.outcome().subject())
                .toList();
    }

    private static Outcome outcome(Check check, String rule) throws Exception {
        return check.run(CONTEXT).judgements().stream()
                .filter(judgement -> judgement.rule().id().equals(rule))
                .map(Judgement::outcome)
                .findFirst()
                .orElseThrow();
    }

    private static Settings vault(Map<String, String> secrets) {
        return Settings.vault("vault", name -> java.util.Optional.ofNullable(secrets.get(name)));
    }

    @Test
    void looks_at_every_declared_secret_by_every_rule() throws Exception {
        Settings settings = vault(Map.of("A", SecretSamples.strong(), "B", "hunter2"));
        assertEquals(
                List.of(
                        "secret.strength Passed A",
                        "secret.strength Failed B",
                        "secret.strength Failed C",
                        "secret.default Passed A",
                        "secret.default Failed B",
                        "secret.default NotApplicable C",
                        "secret.unique Passed ",
                        "secret.source Passed A",
                        "secret.source Passed B",
                        "secret.source NotApplicable C"),
                run(ConfigChecks.secrets(settings, "A", "B", "C")));
    }

    @Test
    void is_a_posture_check_of_every_hour() {
        Check check = ConfigChecks.secrets(vault(Map.of()), "A");
        assertEquals("config.secrets", check.id());
        assertEquals(Scope.POSTURE, check.scope());
        assertEquals(Schedule.every(Duration.ofHours(1)), check.schedule());
    }

    @Test
    void each_method_returns_a_changed_copy() throws Exception {
        SecretsCheck check = ConfigChecks.secrets(vault(Map.of("A", SecretSamples.strong())), "A");
        SecretsCheck more = check.passwords("P").rotatedEvery(Duration.ofDays(30));
        assertNotSame(check, more);
        assertEquals(4, check.rules().size());
        assertEquals(
                "secret.age",
                more.rules().stream()
                        .map(RuleInfo::id)
                        .reduce((first, last) -> last)
                        .orElseThrow());
        assertTrue(run(more).contains("secret.age Inconclusive A"), run(more).toString());
        assertTrue(run(more).contains("secret.strength Failed P"), run(more).toString());
    }

    @ParameterizedTest
    @CsvSource({"rw-------, Passed", "rw-r-----, Failed", "rw----r--, Failed", "rwx-wx-wx, Passed"})
    void a_properties_file_is_for_its_owner_alone(String mode, String verdict) throws Exception {
        Path file = Files.writeString(directory.resolve("app.properties"), "KEY=" + SecretSamples.strong());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        Outcome outcome = outcome(ConfigChecks.secrets(Settings.properties(file), "KEY"), "secret.source");
        assertEquals(verdict, SecretSamples.kind(outcome), outcome.toString());
    }

    @Test
    void sees_a_value_that_others_can_see() throws Exception {
        String value = SecretSamples.strong();
        String property = "muster.test." + SecretSamples.strong();
        System.setProperty(property, value);
        try {
            Outcome outcome = outcome(ConfigChecks.secrets(vault(Map.of("KEY", value)), "KEY"), "secret.source");
            assertTrue(outcome.toString().contains("stands in a system property too"), outcome.toString());
        } finally {
            System.clearProperty(property);
        }
    }

    @Test
    void sees_a_value_that_is_packed_with_the_program() throws Exception {
        Settings packed = Settings.classPath(SecretsCheckTest.class, "packed-secrets.properties");
        String value = packed.find("packed.demo").orElseThrow().secret().reveal();
        Settings same = vault(Map.of("packed.demo", value)).orElse(packed);
        Settings other = vault(Map.of("packed.demo", SecretSamples.strong())).orElse(packed);
        assertTrue(outcome(ConfigChecks.secrets(same, "packed.demo"), "secret.source")
                .toString()
                .contains("the same value is packed"));
        assertEquals(
                "Passed", SecretSamples.kind(outcome(ConfigChecks.secrets(other, "packed.demo"), "secret.source")));
    }

    @Test
    void takes_the_date_of_a_mounted_file_and_the_stated_one_before_it() throws Exception {
        Path file = Files.writeString(directory.resolve("KEY"), SecretSamples.strong());
        Files.setLastModifiedTime(file, FileTime.from(SecretSamples.NOW.minus(Duration.ofDays(200))));
        SecretsCheck check =
                ConfigChecks.secrets(Settings.directory(directory), "KEY").rotatedEvery(Duration.ofDays(90));
        assertTrue(run(check).contains("secret.age Failed KEY"), run(check).toString());
        Files.writeString(directory.resolve("KEY_ROTATED_AT"), "2026-02-01\n");
        assertTrue(run(check).contains("secret.age Passed KEY"), run(check).toString());
    }

    @Test
    void a_stated_date_that_cannot_be_read_leaves_the_age_unknown() throws Exception {
        Path file = Files.writeString(directory.resolve("KEY"), SecretSamples.strong());
        Files.setLastModifiedTime(file, FileTime.from(SecretSamples.NOW.minus(Duration.ofDays(1))));
        Files.createDirectory(directory.resolve("KEY_ROTATED_AT"));
        SecretsCheck check =
                ConfigChecks.secrets(Settings.directory(directory), "KEY").rotatedEvery(Duration.ofDays(90));
        assertTrue(
                run(check).contains("secret.age Inconclusive KEY"), run(check).toString());
    }

    @Test
    void the_stated_date_is_not_masked_though_its_name_holds_that_of_a_secret() throws Exception {
        Settings settings =
                vault(Map.of("DB_PASSWORD", SecretSamples.strong(), "DB_PASSWORD_ROTATED_AT", "2026-02-01"));
        SecretsCheck check = ConfigChecks.secrets(settings, "DB_PASSWORD").rotatedEvery(Duration.ofDays(90));
        assertTrue(
                run(check).contains("secret.age Passed DB_PASSWORD"), run(check).toString());
        assertEquals("until 2026-02-01", check.redactor().redact("until 2026-02-01"));
    }

    @Test
    void cannot_tell_of_what_cannot_be_read() throws Exception {
        Files.createDirectory(directory.resolve("KEY"));
        assertTrue(run(ConfigChecks.secrets(Settings.directory(directory), "KEY"))
                .containsAll(List.of("secret.strength Inconclusive KEY", "secret.source Inconclusive KEY")));
    }

    @Test
    void cannot_look_where_a_source_is_gone() throws IOException {
        Path gone = Files.createDirectory(directory.resolve("gone"));
        Check check = ConfigChecks.secrets(Settings.directory(gone), "KEY");
        Files.delete(gone);
        assertThrows(CannotLookException.class, () -> check.run(CONTEXT));
    }

    @Test
    void its_redactor_knows_what_it_looked_at() throws Exception {
        String value = SecretSamples.strong();
        Check check = ConfigChecks.secrets(vault(Map.of("LICENCE", value)), "LICENCE");
        check.run(CONTEXT);
        assertEquals(Secret.MASK, check.redactor().redact(value));
    }

    @Test
    void refuses_what_it_cannot_do() {
        SecretsCheck check = ConfigChecks.secrets(vault(Map.of()), "A");
        assertThrows(ConfigurationException.class, () -> check.rotatedEvery(Duration.ZERO));
        assertThrows(ConfigurationException.class, () -> check.rotatedEvery(Duration.ofDays(-1)));
        assertEquals(
                List.of(
                        "config.secrets names A twice: keep one",
                        "config.secrets has a blank name: name the setting that holds the secret"),
                assertThrows(ConfigurationException.class, () -> check.passwords("A", " "))
                        .problems());
        assertThrows(
                IllegalArgumentException.class,
                () -> ConfigChecks.secrets(Settings.map(Map.of()).plain("A"), "A"));
    }
}
