package dev.muster.config;

import dev.muster.Check;
import dev.muster.Probe;
import dev.muster.Scope;
import dev.muster.Secret;
import dev.muster.config.SecretFact.Purpose;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks of configuration: each looks at {@link Settings} and never changes them. */
public final class ConfigChecks {
    private ConfigChecks() {}

    /**
     * {@return a check of secrets: set, strong, unpublished, each its own, and kept where only this service reads them}
     *
     * <p>All names are keys that the owner generates. Passwords that somebody else gave: {@link
     * SecretsCheck#passwords(String...)}. Age: {@link SecretsCheck#rotatedEvery(java.time.Duration)}.
     *
     * @param names of the settings that hold them; from now on they are secret, as {@link Settings#secret(String...)}
     *     says
     * @throws IllegalArgumentException if a name is blank, or was declared plain
     */
    public static SecretsCheck secrets(Settings settings, String... names) {
        return new SecretsCheck(settings, SecretsCheck.with(Map.of(), Purpose.KEY, names), Optional.empty());
    }

    /** {@return a check of how JSON Web Tokens are signed and how long they live; name the settings on it} */
    public static JwtCheck jwt(Settings settings) {
        return new JwtCheck(settings);
    }

    /**
     * {@return a check of how passwords are stored, by samples}
     *
     * <p>Understood are bcrypt, Argon2, scrypt, PBKDF2 and crypt in the forms of PHC strings, Spring Security, Jakarta
     * Security, passlib, Django, Werkzeug, LDAP and PostgreSQL. Parameters are declared by leaving out salt and hash:
     * {@code $argon2id$v=19$m=19456,t=2,p=1} or {@code $pbkdf2-sha256$600000}. Neither hash nor salt is ever shown.
     *
     * @param samples stored passwords as they stand in the database
     */
    public static Check passwordHash(Secret... samples) {
        List<Secret> all = List.of(samples);
        return passwordHash(context -> all);
    }

    /**
     * {@return a check of how passwords are stored, by samples that are taken anew at each run}
     *
     * @param samples such as those last stored, or what the service's own encoder makes of a word
     */
    public static Check passwordHash(Probe<? extends Collection<Secret>> samples) {
        Probe<PasswordHashFacts> probe = context -> new PasswordHashFacts(
                samples.look(context).stream().map(StoredPassword::read).toList());
        return new HourlyCheck(Check.of("config.password-hash", Scope.POSTURE, probe, List.of(new PasswordHashRule())));
    }
}
