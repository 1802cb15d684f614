package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.muster.CannotLookException;
import dev.muster.Check;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.Secret;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PasswordHashCheckTest {
    @Test
    void judges_given_samples_and_declared_parameters() throws Exception {
        Check check = ConfigChecks.passwordHash(
                Secret.of("$argon2id$v=19$m=19456,t=2,p=1"), Secret.of("{noop}" + SecretSamples.strong()));
        assertEquals(
                List.of("password.hash Passed argon2id", "password.hash Failed noop"), SecretsCheckTest.run(check));
        assertEquals("config.password-hash", check.id());
        assertEquals(Scope.POSTURE, check.scope());
        assertEquals(Schedule.every(Duration.ofHours(1)), check.schedule());
    }

    @Test
    void takes_samples_anew_at_each_run() throws Exception {
        List<Secret> stored = new java.util.ArrayList<>();
        Check check = ConfigChecks.passwordHash(context -> List.copyOf(stored));
        assertEquals(List.of("password.hash Inconclusive "), SecretsCheckTest.run(check));
        stored.add(Secret.of("$2b$12$"));
        assertEquals(List.of("password.hash Passed bcrypt"), SecretsCheckTest.run(check));
    }

    @Test
    void cannot_look_where_the_samples_cannot_be_had() {
        Check check = ConfigChecks.passwordHash(context -> {
            throw new CannotLookException("the table cannot be read");
        });
        assertThrows(CannotLookException.class, () -> SecretsCheckTest.run(check));
    }
}
