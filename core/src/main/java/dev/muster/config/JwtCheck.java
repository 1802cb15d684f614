package dev.muster.config;

import dev.muster.ConfigurationException;
import dev.muster.config.JwtFacts.Encoding;
import dev.muster.config.JwtFacts.Stated;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Looks how JSON Web Tokens are signed and how long they live. Immutable and thread-safe; each method returns a changed
 * copy.
 *
 * <pre>{@code
 * ConfigChecks.jwt(settings)
 *     .algorithm("HS256")
 *     .keyFrom("JWT_SECRET_KEY")
 *     .lifetimeFrom("JWT_ACCESS_TOKEN_EXPIRES")
 *     .notSharedWith("SECRET_KEY")
 * }</pre>
 *
 * <p>Defaults: nothing is named, so that the key is inconclusive and the lifetime not applicable; asked at the start and
 * every hour. Made by {@link ConfigChecks#jwt(Settings)}.
 */
public final class JwtCheck extends HourlyCheck {
    private final Settings settings;
    private final Plan plan;

    private record Key(String setting, Encoding encoding) {}

    private record Life(String setting, ChronoUnit unit) {}

    /** What to look at. */
    private record Plan(
            Optional<Key> key,
            Optional<Function<SettingsLook, Stated>> algorithm,
            Optional<Life> life,
            List<String> others) {
        JwtFacts facts(SettingsLook look) {
            return new JwtFacts(
                    algorithm.map(ask -> ask.apply(look)),
                    key.map(named -> SecretsProbe.key(look, named.setting)),
                    key.map(Key::encoding).orElse(Encoding.TEXT),
                    others.stream().map(name -> SecretsProbe.key(look, name)).toList(),
                    life.map(named -> Stated.of(look.see(named.setting))),
                    life.map(Life::unit).orElse(ChronoUnit.SECONDS));
        }

        /** The settings that hold secrets. A key that is not to be itself is a mistake. */
        String[] secrets() {
            if (key.isPresent() && others.contains(key.get().setting)) {
                throw new ConfigurationException(List.of(Shown.line(
                        "config.jwt names " + key.get().setting + " as the key and in notSharedWith: keep one")));
            }
            return Stream.concat(key.stream().map(Key::setting), others.stream())
                    .toArray(String[]::new);
        }
    }

    JwtCheck(Settings settings) {
        this(settings, new Plan(Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
    }

    private JwtCheck(Settings settings, Plan plan) {
        super(SettingsProbe.check(
                "config.jwt",
                settings.secret(plan.secrets()),
                plan::facts,
                List.of(new JwtSecretRule(), new JwtExpiryRule())));
        this.settings = settings;
        this.plan = plan;
    }

    /** {@return a copy that looks at the key in that setting: its text is the key, or a PEM block} */
    public JwtCheck keyFrom(String setting) {
        return with(new Key(setting, Encoding.TEXT));
    }

    /** {@return a copy that looks at the key in that setting, which holds it in base64 or base64url} */
    public JwtCheck base64KeyFrom(String setting) {
        return with(new Key(setting, Encoding.BASE64));
    }

    /** {@return a copy for a program that signs by this algorithm, such as {@code HS256}, whatever is configured} */
    public JwtCheck algorithm(String name) {
        return with(look -> Stated.of("algorithm", name));
    }

    /** {@return a copy that reads the algorithm, or a list of those accepted, from that setting} */
    public JwtCheck algorithmFrom(String setting) {
        return with(look -> Stated.of(look.see(setting)));
    }

    /**
     * {@return a copy that reads the lifetime of access tokens from that setting}
     *
     * <p>A bare number is in seconds; {@code 15m}, {@code 1h}, {@code 1d} and ISO 8601 ({@code PT15M}) are read too.
     */
    public JwtCheck lifetimeFrom(String setting) {
        return lifetimeFrom(setting, ChronoUnit.SECONDS);
    }

    /** {@return a copy that reads the lifetime of access tokens from that setting; a bare number is in this unit} */
    public JwtCheck lifetimeFrom(String setting, ChronoUnit unit) {
        return new JwtCheck(
                settings, new Plan(plan.key, plan.algorithm, Optional.of(new Life(setting, unit)), plan.others));
    }

    /**
     * {@return a copy that also looks whether the key is one of these other secrets}
     *
     * @throws ConfigurationException if the key's own setting is among them, here or by a later call
     */
    public JwtCheck notSharedWith(String... settingNames) {
        List<String> all =
                Stream.concat(plan.others.stream(), Arrays.stream(settingNames)).toList();
        return new JwtCheck(settings, new Plan(plan.key, plan.algorithm, plan.life, all));
    }

    private JwtCheck with(Key key) {
        return new JwtCheck(settings, new Plan(Optional.of(key), plan.algorithm, plan.life, plan.others));
    }

    private JwtCheck with(Function<SettingsLook, Stated> algorithm) {
        return new JwtCheck(settings, new Plan(plan.key, Optional.of(algorithm), plan.life, plan.others));
    }
}
