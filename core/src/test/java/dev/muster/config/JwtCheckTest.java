package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.muster.Check;
import dev.muster.ConfigurationException;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.Secret;
import dev.muster.Severity;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class JwtCheckTest {
    private static final String KEY = SecretSamples.strong();

    private static JwtCheck jwt(Map<String, String> settings) {
        return ConfigChecks.jwt(Settings.vault("vault", name -> Optional.ofNullable(settings.get(name)))
                .plain("JWT_EXPIRES"));
    }

    @Test
    void passes_a_sound_configuration() throws Exception {
        JwtCheck check = jwt(Map.of("JWT_KEY", KEY, "JWT_ALGORITHM", "HS256", "JWT_EXPIRES", "900"))
                .keyFrom("JWT_KEY")
                .algorithmFrom("JWT_ALGORITHM")
                .lifetimeFrom("JWT_EXPIRES")
                .notSharedWith("SECRET_KEY");
        assertEquals(
                List.of("jwt.secret Passed JWT_KEY", "jwt.expiry Passed JWT_EXPIRES"), SecretsCheckTest.run(check));
    }

    @Test
    void finds_what_is_wrong_in_each_place() throws Exception {
        JwtCheck check = jwt(Map.of("JWT_KEY", KEY, "SECRET_KEY", KEY, "JWT_ALGORITHM", "none,HS256", "MS", "900"))
                .keyFrom("JWT_KEY")
                .algorithmFrom("JWT_ALGORITHM")
                .lifetimeFrom("MS", ChronoUnit.DAYS)
                .notSharedWith("SECRET_KEY");
        assertEquals(
                List.of("jwt.secret Failed JWT_ALGORITHM", "jwt.secret Failed JWT_KEY", "jwt.expiry Failed MS"),
                SecretsCheckTest.run(check));
    }

    @Test
    void a_fixed_algorithm_and_a_base64_key() throws Exception {
        JwtCheck check = jwt(Map.of("JWT_KEY", KEY)).base64KeyFrom("JWT_KEY");
        assertEquals(
                "jwt.secret Passed JWT_KEY",
                SecretsCheckTest.run(check.algorithm("HS384")).get(0));
        assertEquals(
                "jwt.secret Failed JWT_KEY",
                SecretsCheckTest.run(check.algorithm("HS512")).get(0));
    }

    @Test
    void says_what_is_not_named() throws Exception {
        assertEquals(
                List.of("jwt.secret Inconclusive ", "jwt.expiry NotApplicable "), SecretsCheckTest.run(jwt(Map.of())));
    }

    @Test
    void is_a_posture_check_of_every_hour_whose_redactor_learns_the_key() throws Exception {
        Check check = jwt(Map.of("SIGNER", KEY)).keyFrom("SIGNER");
        SecretsCheckTest.run(check);
        assertEquals("config.jwt", check.id());
        assertEquals(Scope.POSTURE, check.scope());
        assertEquals(Schedule.every(Duration.ofHours(1)), check.schedule());
        assertEquals(Secret.MASK, check.redactor().redact(KEY));
        assertEquals(
                List.of(Severity.ERROR, Severity.ERROR),
                check.rules().stream().map(rule -> rule.severity()).toList());
    }

    @Test
    void a_lifetime_is_not_masked_though_its_name_holds_that_of_a_secret() throws Exception {
        Settings settings = Settings.vault("vault", name -> Optional.of("86400000"));
        JwtCheck check = ConfigChecks.jwt(settings).lifetimeFrom("ACCESS_TOKEN_EXPIRES_IN", ChronoUnit.MILLIS);
        assertEquals(
                "jwt.expiry Failed ACCESS_TOKEN_EXPIRES_IN",
                SecretsCheckTest.run(check).get(1));
        assertEquals("86400000", check.redactor().redact("86400000"));
    }

    @Test
    void refuses_a_key_that_is_not_to_be_itself() {
        JwtCheck check = jwt(Map.of()).notSharedWith("JWT_KEY");
        assertThrows(ConfigurationException.class, () -> check.keyFrom("JWT_KEY"));
    }
}
